package dev.xdist.provider.session;

import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the commands of one step against the books and enters them. */
final class CommandCheck implements CommandHandler<Boolean> {
    private final Books books;
    private boolean liarKilled;
    private final boolean crashDue;
    private boolean crashReported;

    CommandCheck(Books books) {
        this.books = books;
        BookNode lost = books.lost;
        if (lost == null) {
            crashDue = false;
            return;
        }
        for (BookNode.Held held : lost.held.values()) {
            Books.Entry entry = books.entry(held.unit);
            entry.on = null;
            entry.told |= held.told > 0;
            books.onNodes[held.unit.owner().number()]--;
        }
        boolean discovering = lost.collecting.stream().anyMatch(owner -> !books.completed.get(owner.number()));
        crashDue = lost.ready && (lost.anyBegun() || discovering) && !endedAsTold(lost);
    }

    /** What must have come in this step has come. */
    void atEndOfStep() {
        BookNode liar = books.liar;
        if (liar != null) {
            books.check(liarKilled, () -> "I5: " + liar.id + " told what cannot be and is killed");
        }
        books.hostProblem().ifPresent(why -> books.check(false, "I9: " + why));
        books.check(crashReported == crashDue, "I3: one crash is reported if the lost node was at work, else none");
    }

    /** A node that was told to drop all may end with units that it had begun. */
    private boolean endedAsTold(BookNode lost) {
        return books.event instanceof SessionEvent.NodeEnded && lost.cancelled && !lost.killed;
    }

    @Override
    public Boolean startNode(SessionCommand.StartNode command) {
        books.started(command.node(), command.slot());
        return true;
    }

    @Override
    public Boolean collect(SessionCommand.Collect command) {
        open(command.node(), "collects").collecting.addAll(command.classes());
        return true;
    }

    @Override
    public Boolean runBatch(SessionCommand.RunBatch command) {
        BookNode node = open(command.node(), "is dealt to");
        books.check(!command.units().isEmpty(), "a batch is not empty");
        for (Unit unit : command.units()) {
            books.check(!completed(unit), () -> "I1: " + unit + " runs and its class is complete");
            books.put(unit, node);
        }
        return true;
    }

    @Override
    public Boolean takeBack(SessionCommand.TakeBack command) {
        BookNode node = open(command.node(), "is asked back");
        books.check(!node.owes(), () -> command.node() + " owes no answer");
        books.check(!command.units().isEmpty(), "something is asked back");
        for (UnitId unit : command.units()) {
            books.check(node.held.containsKey(unit), () -> command.node() + " has unit " + unit.number());
        }
        node.asked = Set.copyOf(command.units());
        return true;
    }

    @Override
    public Boolean takeMethods(SessionCommand.TakeMethods command) {
        BookNode node = open(command.node(), "is asked for methods");
        books.check(!node.owes(), () -> command.node() + " owes no answer");
        books.check(!command.uniqueIds().isEmpty(), "some methods are asked back");
        BookNode.Held held = node.held.get(command.unit());
        books.check(
                held != null && held.begun && held.unit.uniqueId() == null,
                () -> command.node() + " runs unit " + command.unit().number() + ", a whole class");
        if (held != null) {
            held.asked = new HashSet<>(command.uniqueIds());
        }
        node.askedFrom = command.unit();
        return true;
    }

    @Override
    public Boolean forget(SessionCommand.Forget command) {
        for (Unit unit : command.units()) {
            books.check(!completed(unit), () -> "I1: " + unit + " is forgotten before its class is complete");
            books.check(!unit.share().isAll(), () -> "I1: only shares are forgotten, not " + unit);
            Books.Entry entry = books.entry(unit);
            books.check(entry.on == null, () -> "I1: " + unit + " is forgotten when it runs nowhere");
            entry.ended = true;
            entry.cutShort = false;
        }
        return true;
    }

    @Override
    public Boolean shutdown(SessionCommand.Shutdown command) {
        open(command.node(), "is shut down").shutDown = true;
        return true;
    }

    @Override
    public Boolean cancelNode(SessionCommand.CancelNode command) {
        BookNode node = books.node(command.node());
        books.check(node.ready && !node.killed && !node.gone, () -> command.node() + " can be cancelled");
        node.cancelled = true;
        node.owesDropped = true;
        return true;
    }

    @Override
    public Boolean kill(SessionCommand.Kill command) {
        BookNode node = books.node(command.node());
        books.check(!node.gone && !node.killed, () -> command.node() + " is killed once");
        boolean late = books.event instanceof SessionEvent.TimePassed && (node.pinged || node.overrun != null);
        books.check(
                node == books.liar || !node.ready || late,
                () -> "I5: " + command.node() + " is killed for what it told, or for what it did not end or answer");
        liarKilled |= node == books.liar;
        node.killed = true;
        return true;
    }

    @Override
    public Boolean ping(SessionCommand.Ping command) {
        BookNode node = books.node(command.node());
        books.check(node.ready && !node.killed && !node.gone && !node.pinged, () -> command.node() + " can be pinged");
        node.pinged = true;
        return true;
    }

    @Override
    public Boolean interrupt(SessionCommand.Interrupt command) {
        BookNode node = books.node(command.node());
        books.check(node.ready && !node.killed && !node.gone, () -> command.node() + " can be interrupted");
        books.check(node.overrun == null, () -> command.node() + " is interrupted for one test at a time");
        Unit unit = command.unit();
        String test = command.testId();
        BookNode.Held held = unit == null ? null : node.held.get(unit.id());
        if (test != null) {
            books.check(held != null && held.running.contains(test), "the test that is interrupted is running");
        } else {
            books.check(!node.testRunning(), "what surrounds tests is at its limit only if no test is running");
            books.check(
                    held == null ? !node.collecting.isEmpty() || !node.held.isEmpty() : held.begun,
                    () -> command.node() + " is at work");
        }
        node.overrun = new BookNode.Overrun(unit == null ? null : unit.id(), test);
        return true;
    }

    @Override
    public Boolean tellSlow(SessionCommand.TellSlow command) {
        BookNode.Held held = books.node(command.node()).held.get(command.unit().id());
        books.check(held != null && held.running.contains(command.testId()), "a test that is slow is running");
        return true;
    }

    @Override
    public Boolean askPlugins(SessionCommand.AskPlugins command) {
        return command.question().accept(books.plugins);
    }

    @Override
    public Boolean reportCrash(SessionCommand.ReportCrash command) {
        BookNode node = books.node(command.node());
        books.check(node == books.lost && !crashReported, () -> "I3: " + command.node() + " was lost just now");
        books.check(!completed(command.unit()), "I1: a crash is reported before its class is complete");
        crashReported = true;
        BookNode.Held held = node.held.get(command.unit().id());
        String late = node.overrun == null ? null : node.overrun.test();
        books.check(late == null || late.equals(command.testId()), "I3: the test that ran into its limit is blamed");
        if (command.testId() != null) {
            books.check(held != null && held.running.contains(command.testId()), "I3: the blamed test was running");
        } else {
            boolean begun = held != null && held.begun;
            boolean discovering = node.collecting.contains(command.unit().owner());
            books.check(begun || discovering, "I3: the blamed unit had begun");
            books.check(!node.testRunning(), "I3: a class is blamed only if no test was running");
        }
        books.entry(command.unit()).told |= command.verdict().kind() != Verdict.Kind.RETRY;
        return true;
    }

    @Override
    public Boolean reportNotRun(SessionCommand.ReportNotRun command) {
        books.check(!completed(command.unit()), "I1: what was not run is told before its class is complete");
        books.end(command.unit());
        return true;
    }

    @Override
    public Boolean reportSkipped(SessionCommand.ReportSkipped command) {
        books.check(!completed(command.unit()), "I1: what is skipped is told before its class is complete");
        books.collectedEmpty.set(command.unit().owner().number());
        return true;
    }

    @Override
    public Boolean completeClass(SessionCommand.CompleteClass command) {
        int number = command.owner().number();
        books.check(!books.completed.get(number), () -> "I1: " + command.owner() + " is completed once");
        books.check(books.onNodes[number] == 0, () -> "I1: " + command.owner() + " is complete and runs nowhere");
        books.completed.set(number);
        return true;
    }

    @Override
    public Boolean answer(SessionCommand.Answer command) {
        BookNode node = books.node(command.node());
        books.check(node.ready && !node.killed && !node.gone, () -> command.node() + " can be answered");
        books.answered(command).ifPresent(why -> books.check(false, why));
        return true;
    }

    @Override
    public Boolean cleanUp(SessionCommand.CleanUp command) {
        BookNode node = books.node(command.node());
        books.check(node.leaving && !node.killed && !node.gone, () -> command.node() + " leaves and may clean up");
        books.grants.cleaned(command.keys());
        return true;
    }

    @Override
    public Boolean startHost(SessionCommand.StartHost command) {
        return host(command.host(), books.hosts().started(command.host()));
    }

    @Override
    public Boolean closeHost(SessionCommand.CloseHost command) {
        books.check(books.liveNodes() == 0, "I9: " + command.host() + " is closed when all nodes are gone");
        return host(command.host(), books.hosts().closed(command.host()));
    }

    @Override
    public Boolean killHost(SessionCommand.KillHost command) {
        return host(command.host(), books.hosts().killed(command.host()));
    }

    @Override
    public Boolean reportHost(SessionCommand.ReportHost command) {
        boolean gone =
                books.event instanceof SessionEvent.HostGone now && now.host().equals(command.host());
        books.check(gone, "I9: the host that is reported is gone just now");
        return true;
    }

    private boolean host(HostId host, Optional<String> wrong) {
        wrong.ifPresent(why -> books.check(false, "I9: the host of " + host + " " + why));
        return true;
    }

    @Override
    public Boolean warn(SessionCommand.Warn command) {
        books.check(!command.text().isBlank() && command.text().indexOf('\n') < 0, "a warning is one line");
        return true;
    }

    @Override
    public Boolean endRun(SessionCommand.EndRun command) {
        books.check(books.liveNodes() == 0, "I4: the run ends when all nodes are gone");
        books.check(!books.anyHostLeft(), "I9: the run ends when all hosts are gone");
        books.ended = true;
        books.cancelled = command.summary().cancelled();
        return true;
    }

    private boolean completed(Unit unit) {
        return books.completed.get(unit.owner().number());
    }

    private BookNode open(NodeId id, String verb) {
        BookNode node = books.node(id);
        List<Boolean> closed = List.of(!node.ready, node.shutDown, node.killed, node.gone || node.inDoubt);
        books.check(
                !closed.contains(true),
                () -> id + " " + verb + " (not ready, shut down, killed, gone: " + closed + ")");
        return node;
    }
}
