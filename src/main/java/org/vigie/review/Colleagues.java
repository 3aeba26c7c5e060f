package org.vigie.review;

import java.time.Instant;
import java.util.List;

/// Who else may agree, at this workstation, that something is looked at above its [Ceiling]. Every
/// method blocks; every failure is a [FaultException] that can be said as a sentence.
public interface Colleagues {

    /// Where nobody can be asked.
    Colleagues NONE =
            new Colleagues() {
                @Override
                public String self() {
                    return "";
                }

                @Override
                public boolean mayAsk() {
                    return false;
                }

                @Override
                public List<String> codes() {
                    return List.of();
                }

                @Override
                public void register(String code, char[] passphrase) throws FaultException {
                    throw new FaultException(Fault.of("second-person-none"));
                }

                @Override
                public Agreement agree(
                        String generationId, String mediumSha256, String code, char[] passphrase)
                        throws FaultException {
                    throw new FaultException(Fault.of("second-person-none"));
                }
            };

    /// Return the pseudonymous code of who works at this desk, empty when it is not known. Answers
    /// at once.
    String self();

    /// Return whether the role of who works here may go above a ceiling together with somebody
    /// else. Answers at once.
    boolean mayAsk();

    /// Return the codes of those registered here.
    List<String> codes() throws FaultException;

    /// Register somebody under a code and a passphrase of their own. The array is the caller's to
    /// wipe.
    ///
    /// @throws FaultException `person-code-unusable`, `person-known`, `person-is-actor`,
    ///   `person-passphrase-short`
    void register(String code, char[] passphrase) throws FaultException;

    /// Record that somebody else agrees to one medium of one case being seen above its ceiling, for
    /// a few minutes and no longer. The array is the caller's to wipe.
    ///
    /// @throws FaultException `second-person-wrong`, `second-person-wait`, or what keeps the one at
    ///   the desk from going above at all
    Agreement agree(String generationId, String mediumSha256, String code, char[] passphrase)
            throws FaultException;

    /// What a second person agreed to.
    ///
    /// @param second pseudonymous code of who agreed
    /// @param until when it ends by itself
    record Agreement(Saved saved, String mediumSha256, String second, Instant until) {}
}
