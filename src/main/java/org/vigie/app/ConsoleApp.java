package org.vigie.app;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Fx;

/// The console as a program: one window from start to end.
final class ConsoleApp {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApp.class);

    private final CommandLineRoot root;
    private final CountDownLatch closed = new CountDownLatch(1);

    ConsoleApp(CommandLineRoot root) {
        this.root = root;
    }

    /// Open the window and return when it was closed.
    int run() throws FaultException {
        PolicyPack policy = root.managed().over(root.policyPack());
        Platform.setImplicitExit(false);
        Platform.startup(() -> LOG.info("console {} starts", Versions.vigie()));
        ConsoleStage stage =
                Fx.call(() -> new ConsoleStage(new Stage(), root, policy, closed::countDown));
        try {
            Fx.run(stage::begin);
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Fx.call(() -> {
                stage.hide();
                return true;
            });
            Platform.exit();
            stage.close();
        }
        Fault failure = stage.failure();
        if (failure != null) {
            throw new FaultException(failure);
        }
        return 0;
    }
}
