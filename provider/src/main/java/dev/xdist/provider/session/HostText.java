package dev.xdist.provider.session;

import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.Loss;

/** The words for hosts of shared resources that are gone, or cannot do what they are for. */
final class HostText {
    private HostText() {}

    /** One line. */
    static String failed(HostId host, String text) {
        return "The shared resource " + host + " could not be started: " + text;
    }

    /** What, what else was found out, and the host's last lines. */
    static String notStarted(HostId host, Loss loss) {
        return "The shared resource " + host + " could not be started: its host " + loss.summary() + "." + rest(loss);
    }

    /** The same. */
    static String died(HostId host, Loss loss) {
        return "The host of shared resource " + host + " " + loss.summary()
                + ". It is not started again: what it held is lost." + rest(loss);
    }

    /** One line. */
    static String notClosed(HostId host, Loss loss) {
        return "The host of shared resource " + host + " " + loss.summary() + " while it closed that."
                + (loss.logFile().isEmpty() ? "" : " Its output: " + loss.logFile());
    }

    private static String rest(Loss loss) {
        StringBuilder text = new StringBuilder();
        loss.clues().forEach(clue -> text.append(' ').append(clue));
        if (!loss.lastLines().isEmpty()) {
            text.append(" Its last lines:");
            loss.lastLines().forEach(line -> text.append("\n  ").append(line));
            text.append('\n');
        }
        if (!loss.logFile().isEmpty()) {
            text.append(loss.lastLines().isEmpty() ? " " : "")
                    .append("Its output: ")
                    .append(loss.logFile());
        }
        return text.toString();
    }
}
