package sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Writes what one JVM sees into a file of its own. */
public final class Seen implements LauncherSessionListener, TestExecutionListener, BeforeAllCallback, TestWatcher {
    static void note(String what) {
        Path file = Path.of("target", "seen-" + System.getenv("XDIST_WORKER"));
        try {
            Files.writeString(file, what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        note("session opened");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        note("session closed");
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isTest()) {
            note("listener " + identifier.getDisplayName());
        }
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        note("skipped " + identifier.getDisplayName());
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        note("watcher " + context.getDisplayName());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent("server", key -> {
            note("server opened");
            return (ExtensionContext.Store.CloseableResource) () -> note("server closed");
        });
    }
}
