package dev.xdist.worker;

import dev.xdist.proto.TestEvent;
import dev.xdist.proto.WorkerMessage;
import java.util.ArrayList;
import java.util.List;

/** What a worker said, one short line per frame: what tests compare. */
final class Transcript {
    private Transcript() {}

    /** All frames but hello, ready and output. */
    static List<String> of(List<WorkerMessage> messages) {
        List<String> lines = new ArrayList<>();
        for (WorkerMessage message : messages) {
            String line = line(message);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The ends of tests and the failures of containers alone, as {@code STATUS name}. */
    static List<String> results(List<WorkerMessage> messages) {
        List<String> lines = new ArrayList<>();
        for (WorkerMessage message : messages) {
            TestEvent event = message.getTestEvent();
            switch (event.getKind()) {
                case SUCCEEDED:
                case FAILED:
                case ERROR:
                case ABORTED:
                case SKIPPED:
                    lines.add(event.getKind() + " " + event.getName().getName());
                    break;
                default:
            }
        }
        return lines;
    }

    /** Everything that was printed. */
    static String output(List<WorkerMessage> messages) {
        StringBuilder text = new StringBuilder();
        for (WorkerMessage message : messages) {
            text.append(message.getTestEvent().getOutput());
        }
        return text.toString();
    }

    private static String line(WorkerMessage message) {
        switch (message.getKindCase()) {
            case CLASS_COLLECTED:
                return "collected " + message.getClassCollected().getUnitsCount();
            case UNIT_STARTED:
                return "unit " + message.getUnitStarted().getUnit();
            case UNIT_FINISHED:
                return "end " + message.getUnitFinished().getUnit() + " "
                        + message.getUnitFinished().getResult();
            case UNITS_RETURNED:
                return "returned " + message.getUnitsReturned().getUnitsList();
            case METHODS_RETURNED:
                return "methods returned " + message.getMethodsReturned().getUniqueIdsCount();
            case NOTICE:
                return message.getNotice().getHint() ? "hint" : "notice";
            case INTERNAL_ERROR:
                return "internal error " + message.getInternalError().getText();
            case FINISHED:
                return "finished";
            case TEST_EVENT:
                return line(message.getTestEvent());
            default:
                return "";
        }
    }

    private static String line(TestEvent event) {
        if (event.getKind() == TestEvent.Kind.OUTPUT) {
            return "";
        }
        String source = event.getName().getSourceName();
        String name = event.getName().getName();
        return event.getKind() + " " + source.substring(source.lastIndexOf('.') + 1)
                + (name.isEmpty() ? "" : "." + name);
    }
}
