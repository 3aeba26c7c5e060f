package org.vigie.store;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Who may be a second person at this workstation: a pseudonymous code, and a passphrase only its
/// owner knows. Coming and going is in the log, so that whoever reads it sees who was registered
/// when, and at whose desk.
public final class People {
    /// Characters below which a passphrase is refused.
    public static final int LEAST_PASSPHRASE = 12;

    private static final Pattern CODE = Pattern.compile("\\p{Alnum}[\\p{Alnum}-]{0,15}");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final DataFolder folder;
    private final Keyring keyring;
    private final EventStore events;
    private final Identity identity;
    private final InstantSource now;

    People(
            DataFolder folder,
            Keyring keyring,
            EventStore events,
            Identity identity,
            InstantSource now) {
        this.folder = folder;
        this.keyring = keyring;
        this.events = events;
        this.identity = identity;
        this.now = now;
    }

    /// Somebody registered.
    public record Listed(String code, Instant since) {}

    /// Return who is registered, in the order they came.
    ///
    /// @throws FaultException `people-damaged`
    public synchronized List<Listed> all() throws FaultException {
        return Register.read(folder, keyring).people().stream()
                .map(person -> new Listed(person.code(), person.registered()))
                .toList();
    }

    /// Register somebody.
    ///
    /// @throws FaultException `person-code-unusable`, `person-is-actor`, `person-known`,
    ///   `person-passphrase-short`, `people-damaged`
    public synchronized void add(String code, char[] passphrase) throws FaultException {
        Register register = Register.read(folder, keyring);
        if (!CODE.matcher(code).matches()) {
            throw new FaultException(Fault.of("person-code-unusable"));
        }
        if (code.equalsIgnoreCase(identity.actor())) {
            throw new FaultException(Fault.of("person-is-actor"));
        }
        if (find(register, code).isPresent()) {
            throw new FaultException(Fault.of("person-known", "code", code));
        }
        if (passphrase.length < LEAST_PASSPHRASE) {
            throw new FaultException(
                    Fault.of("person-passphrase-short", "least", LEAST_PASSPHRASE));
        }
        byte[] salt = keyring.dataKey();
        String hash = hash(passphrase, salt, Stretching.ITERATIONS);
        Instant at = now.instant();
        List<Register.Person> people = new ArrayList<>(register.people());
        people.add(
                new Register.Person(
                        code,
                        HexFormat.of().formatHex(salt),
                        Stretching.ITERATIONS,
                        hash,
                        at.toEpochMilli()));
        record(EventType.PERSON_ADDED, code);
        register.with(people).write(folder, keyring);
    }

    /// Take somebody out.
    ///
    /// @throws FaultException `person-unknown`, `people-damaged`
    public synchronized void remove(String code) throws FaultException {
        Register register = Register.read(folder, keyring);
        Register.Person gone =
                find(register, code)
                        .orElseThrow(
                                () -> new FaultException(Fault.of("person-unknown", "code", code)));
        record(EventType.PERSON_REMOVED, gone.code());
        List<Register.Person> others = new ArrayList<>(register.people());
        others.remove(gone);
        register.with(others).write(folder, keyring);
    }

    /// Return the registered spelling of a code whose passphrase this is. After a wrong one nobody
    /// is asked for one second, after each further one twice as long, up to five minutes; a restart
    /// does not shorten it. Somebody unknown costs as much time as somebody known.
    ///
    /// @throws FaultException `second-person-same`, `second-person-wrong`, `second-person-wait`
    ///   with the seconds left, `people-damaged`
    public synchronized String verified(String code, char[] passphrase) throws FaultException {
        Register register = Register.read(folder, keyring);
        requirePatience(register);
        if (code.equalsIgnoreCase(identity.actor())) {
            throw new FaultException(Fault.of("second-person-same"));
        }
        Optional<Register.Person> person = find(register, code);
        if (!matches(person, passphrase)) {
            Register worse = register.failed(now.instant());
            worse.write(folder, keyring);
            long seconds = wait(worse.wrong()).toSeconds();
            throw new FaultException(Fault.of("second-person-wrong", "seconds", seconds));
        }
        if (register.wrong() > 0) {
            register.forgiven().write(folder, keyring);
        }
        return person.orElseThrow().code();
    }

    /// Never longer than the wait itself, also where somebody turned the clock back.
    private void requirePatience(Register register) throws FaultException {
        if (register.wrong() == 0) {
            return;
        }
        Duration wait = wait(register.wrong());
        Instant until = Instant.ofEpochMilli(register.lastWrong()).plus(wait);
        Duration left = Duration.between(now.instant(), until);
        if (left.isPositive()) {
            Duration shorter = left.compareTo(wait) > 0 ? wait : left;
            throw new FaultException(
                    Fault.of("second-person-wait", "seconds", shorter.toSeconds() + 1));
        }
    }

    private static Duration wait(int wrong) {
        Duration wait = Duration.ofSeconds(1L << Math.min(wrong - 1, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private boolean matches(Optional<Register.Person> person, char[] passphrase)
            throws FaultException {
        HexFormat hex = HexFormat.of();
        byte[] salt = person.map(known -> hex.parseHex(known.salt())).orElseGet(keyring::dataKey);
        int iterations = person.map(Register.Person::iterations).orElse(Stretching.ITERATIONS);
        byte[] given = hex.parseHex(hash(passphrase, salt, iterations));
        byte[] kept = hex.parseHex(person.map(Register.Person::hash).orElse(""));
        return MessageDigest.isEqual(given, kept);
    }

    private static String hash(char[] passphrase, byte[] salt, int iterations)
            throws FaultException {
        return HexFormat.of().formatHex(Stretching.of(passphrase, salt, iterations));
    }

    private static Optional<Register.Person> find(Register register, String code) {
        return register.people().stream()
                .filter(person -> person.code().equalsIgnoreCase(code))
                .findFirst();
    }

    private void record(EventType type, String code) throws FaultException {
        events.append(new EventDraft(type, null, Map.of("person", code), Map.of(), ""));
    }
}
