package org.vigie.ui.casefile;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.review.Colleagues;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Saved;
import org.vigie.ui.kit.DrawnDesk;

/// Colleagues of whom those registered agree to one passphrase.
public final class StagedColleagues implements Colleagues {
    /// What they all say.
    public static final String WORDS = "a lighthouse at noon";

    private final boolean mayAsk;
    private final List<String> codes = new CopyOnWriteArrayList<>();
    private final List<String> agreed = new CopyOnWriteArrayList<>();

    public StagedColleagues(boolean mayAsk) {
        this.mayAsk = mayAsk;
    }

    /// Return what was agreed to, as `code sha256`.
    public List<String> agreed() {
        return agreed;
    }

    @Override
    public String self() {
        return "M-17";
    }

    @Override
    public boolean mayAsk() {
        return mayAsk;
    }

    @Override
    public List<String> codes() {
        return codes;
    }

    @Override
    public void register(String code, char[] passphrase) throws FaultException {
        if (passphrase.length < 12) {
            throw new FaultException(Fault.of("person-passphrase-short", "least", 12));
        }
        codes.add(code);
    }

    @Override
    public Agreement agree(String generationId, String mediumSha256, String code, char[] passphrase)
            throws FaultException {
        if (!codes.contains(code) || !WORDS.equals(new String(passphrase))) {
            throw new FaultException(Fault.of("second-person-wrong", "seconds", 1));
        }
        agreed.add(code + " " + mediumSha256);
        Saved saved = new Saved("agreed", 99, generationId, DrawnDesk.now());
        return new Agreement(saved, mediumSha256, code, DrawnDesk.now().plusSeconds(300));
    }
}
