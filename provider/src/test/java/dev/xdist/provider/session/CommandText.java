package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands as a script writes them; learns the names of nodes and units by the way. */
final class CommandText implements CommandHandler<String> {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");

    private final Map<String, NodeId> nodes;
    private final Map<String, UnitId> units;
    private final Map<UnitId, String> names = new HashMap<>();
    /** By the resource's class. */
    final Map<String, HostId> hosts = new HashMap<>();

    CommandText(Map<String, NodeId> nodes, Map<String, UnitId> units) {
        this.nodes = nodes;
        this.units = units;
    }

    @Override
    public String startNode(SessionCommand.StartNode command) {
        nodes.put(command.node().name(), command.node());
        return "start " + command.node() + " slot " + command.slot();
    }

    @Override
    public String collect(SessionCommand.Collect command) {
        return "collect " + command.node() + " "
                + shortened(command.classes().stream().map(ClassId::name).toList());
    }

    @Override
    public String reportSkipped(SessionCommand.ReportSkipped command) {
        return "skipped " + SessionScript.name(command.unit()) + " " + command.testIds() + ": " + command.reason();
    }

    @Override
    public String runBatch(SessionCommand.RunBatch command) {
        List<String> batch = new ArrayList<>();
        for (Unit unit : command.units()) {
            String name = SessionScript.name(unit);
            units.put(name, unit.id());
            names.put(unit.id(), name);
            batch.add(name);
        }
        return "run " + command.node() + " " + shortened(batch);
    }

    @Override
    public String takeBack(SessionCommand.TakeBack command) {
        return "takeback " + command.node() + " "
                + shortened(command.units().stream().map(names::get).toList());
    }

    @Override
    public String takeMethods(SessionCommand.TakeMethods command) {
        return "takemethods " + command.node() + " " + names.get(command.unit()) + " " + shortened(command.uniqueIds());
    }

    @Override
    public String forget(SessionCommand.Forget command) {
        return "forget "
                + shortened(command.units().stream().map(SessionScript::name).toList());
    }

    @Override
    public String shutdown(SessionCommand.Shutdown command) {
        return "shutdown " + command.node();
    }

    @Override
    public String cancelNode(SessionCommand.CancelNode command) {
        return "cancel " + command.node();
    }

    @Override
    public String kill(SessionCommand.Kill command) {
        return "kill " + command.node() + ": " + command.reason();
    }

    @Override
    public String ping(SessionCommand.Ping command) {
        return "ping " + command.node();
    }

    @Override
    public String interrupt(SessionCommand.Interrupt command) {
        Unit unit = command.unit();
        String test = command.testId() == null ? "no test" : command.testId();
        return "interrupt " + command.node() + " " + (unit == null ? "no unit" : SessionScript.name(unit)) + " running "
                + test + " after " + DurationText.of(command.limitNanos()) + " (" + command.said() + ")";
    }

    @Override
    public String tellSlow(SessionCommand.TellSlow command) {
        return "slow " + command.node() + " " + SessionScript.name(command.unit()) + " running " + command.testId()
                + " for " + DurationText.of(command.runningNanos()) + ", known "
                + DurationText.of(command.knownNanos());
    }

    @Override
    public String askPlugins(SessionCommand.AskPlugins command) {
        return command.question().accept(new PluginQuestion.Handler<>() {
            @Override
            public String ofCrash(PluginQuestion.OfCrash crash) {
                String running = crash.testId() == null ? "no test" : crash.testId();
                return "judge? " + crash.node() + " " + SessionScript.name(crash.unit()) + " running " + running
                        + ", run again " + crash.retries() + " times";
            }

            @Override
            public String ofClass(PluginQuestion.OfClass found) {
                return "arrange? " + SessionScript.name(found.owner());
            }

            @Override
            public String ofDeals(PluginQuestion.OfDeals deals) {
                return "deals?";
            }
        });
    }

    @Override
    public String reportCrash(SessionCommand.ReportCrash command) {
        String running = command.testId() == null ? "no test" : command.testId();
        return "crash " + command.node() + " " + SessionScript.name(command.unit()) + " running " + running + ": "
                + command.consequence()
                + (command.verdict().kind() == Verdict.Kind.REPORT ? "" : " " + command.verdict());
    }

    @Override
    public String reportNotRun(SessionCommand.ReportNotRun command) {
        String rests = command.rests().isEmpty() ? "" : ", the rest of " + command.rests();
        return "notrun " + SessionScript.name(command.unit()) + " " + command.testIds() + rests + ": "
                + command.reason();
    }

    @Override
    public String completeClass(SessionCommand.CompleteClass command) {
        return "complete " + SessionScript.name(command.owner());
    }

    @Override
    public String answer(SessionCommand.Answer command) {
        String index = command.index() > 0 ? " " + command.index() : "";
        String data = command.data().isEmpty() ? "" : ": " + oneLine(command.data());
        return "answer " + command.node() + " " + command.number() + " "
                + command.kind().name().toLowerCase(Locale.ROOT) + index + data;
    }

    @Override
    public String cleanUp(SessionCommand.CleanUp command) {
        return "cleanup " + command.node() + " " + command.keys();
    }

    @Override
    public String startHost(SessionCommand.StartHost command) {
        hosts.put(command.host().type(), command.host());
        return "starthost " + command.host();
    }

    @Override
    public String closeHost(SessionCommand.CloseHost command) {
        return "closehost " + command.host();
    }

    @Override
    public String killHost(SessionCommand.KillHost command) {
        return "killhost " + command.host() + ": " + command.reason();
    }

    @Override
    public String reportHost(SessionCommand.ReportHost command) {
        return "reporthost " + oneLine(command.text());
    }

    private static String oneLine(String text) {
        return text.replace("\n", "/");
    }

    @Override
    public String warn(SessionCommand.Warn command) {
        return "warn " + command.text();
    }

    @Override
    public String endRun(SessionCommand.EndRun command) {
        RunSummary summary = command.summary();
        return "endrun " + summary.classes() + " classes, " + summary.nodesStarted() + " nodes, " + summary.crashes()
                + " crashes" + (summary.cancelled() ? ", cancelled" : "")
                + (summary.failure() == null ? "" : ": " + summary.failure());
    }

    /** A/1 A/2 A/3 as A/1..3 */
    private static String shortened(List<String> names) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < names.size()) {
            int end = i;
            while (end + 1 < names.size() && follows(names.get(end), names.get(end + 1))) {
                end++;
            }
            text.append(i == 0 ? "" : " ").append(names.get(i));
            if (end > i) {
                text.append("..").append(number(names.get(end)));
            }
            i = end + 1;
        }
        return text.toString();
    }

    private static boolean follows(String one, String other) {
        return number(one) >= 0 && number(other) == number(one) + 1 && stem(one).equals(stem(other));
    }

    private static int number(String name) {
        Matcher matcher = NUMBERED.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : -1;
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - Integer.toString(number(name)).length());
    }
}
