package sample;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

public class Listener implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.out.println("listener opened");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        System.out.println("listener closed");
    }
}
