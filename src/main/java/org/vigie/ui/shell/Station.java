package org.vigie.ui.shell;

import java.util.List;
import org.vigie.review.FaultException;

/// What the window needs of the workstation around the desk. The blocking calls may come from any
/// thread but the JavaFX one; the others answer at once.
public interface Station {
    /// Return the pseudonymous code of who works here.
    String actor();

    /// Return what runs inference now.
    Engine engine();

    /// Return where delivery stands.
    Delivery delivery();

    /// Ask the feed for new cases. Blocks.
    Pulled pull() throws FaultException;

    /// Send what may be sent. Blocks.
    void sync() throws FaultException;

    /// Remember how the window looks. Returns at once.
    void remember(Look look);

    /// Return what locks this workstation.
    default Lock lock() {
        return Lock.NONE;
    }

    /// Close the program.
    void quit();

    /// @param word cuda, webgpu, coreml or cpu
    /// @param veilMillis how long a veil takes, NaN while unknown
    /// @param reasons why each better accelerator does not run, verbatim from the runtime
    record Engine(String word, double veilMillis, List<String> reasons) {
        public Engine {
            reasons = List.copyOf(reasons);
        }

        /// Return whether pictures are veiled by a graphics processor.
        public boolean accelerated() {
            return !word.equals("cpu");
        }
    }

    /// How far decisions travel.
    enum Delivery {
        /// No feed takes decisions: they stay on this machine.
        ALONE,
        /// Everything that may be sent was accepted.
        DELIVERED,
        /// Something waits to be sent.
        WAITING,
        /// The feed does not answer; nothing is lost.
        UNREACHABLE,
        /// Something was refused or came too late.
        ATTENTION
    }

    /// What a pull brought.
    record Pulled(int added, int known, int quarantined) {}
}
