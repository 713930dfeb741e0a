package dev.xdist.provider.session;

import dev.xdist.api.grant.Reply;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Enters an event in the books, if by the books it can be; else its node is the liar of this step. */
final class EventCheck implements EventHandler<Boolean> {
    private final Books books;

    EventCheck(Books books) {
        this.books = books;
        books.liar = null;
        books.lost = null;
    }

    @Override
    public Boolean opened(SessionEvent.Opened event) {
        return true;
    }

    @Override
    public Boolean nodeReady(SessionEvent.NodeReady event) {
        return entered(event.node(), node -> {
            boolean first = !node.ready;
            node.ready = true;
            return first;
        });
    }

    @Override
    public Boolean nodeStartFailed(SessionEvent.NodeStartFailed event) {
        return gone(event.node());
    }

    @Override
    public Boolean nodeLost(SessionEvent.NodeLost event) {
        return gone(event.node());
    }

    @Override
    public Boolean pluginsAnswered(SessionEvent.PluginsAnswered event) {
        return event.answer().accept(books.plugins);
    }

    @Override
    public Boolean nodeEnded(SessionEvent.NodeEnded event) {
        return gone(event.node());
    }

    @Override
    public Boolean memoryUsed(SessionEvent.MemoryUsed event) {
        return entered(event.node(), node -> node.ready);
    }

    @Override
    public Boolean nodeAlive(SessionEvent.NodeAlive event) {
        return entered(event.node(), node -> true);
    }

    @Override
    public Boolean timePassed(SessionEvent.TimePassed event) {
        return true;
    }

    @Override
    public Boolean asked(SessionEvent.Asked event) {
        return entered(event.node(), node -> books.asked(event));
    }

    @Override
    public Boolean settled(SessionEvent.Settled event) {
        return entered(event.node(), node -> books.settled(event));
    }

    @Override
    public Boolean leaving(SessionEvent.Leaving event) {
        return entered(event.node(), node -> {
            boolean can = node.shutDown && !node.leaving && (node.held.isEmpty() || node.cancelled);
            node.leaving = true;
            return can;
        });
    }

    @Override
    public Boolean hostUp(SessionEvent.HostUp event) {
        books.hosts().told(event.host(), Reply.Kind.VALUE, event.addresses());
        return true;
    }

    @Override
    public Boolean hostFailed(SessionEvent.HostFailed event) {
        books.hosts().told(event.host(), Reply.Kind.FAILED, event.error());
        return true;
    }

    @Override
    public Boolean hostGone(SessionEvent.HostGone event) {
        books.hosts().gone(event.host());
        return true;
    }

    @Override
    public Boolean cancelRequested(SessionEvent.CancelRequested event) {
        return true;
    }

    @Override
    public Boolean classCollected(SessionEvent.ClassCollected event) {
        return worked(event.node(), node -> {
            if (node.collecting.remove(event.owner())) {
                books.locks.told(event.owner(), event.found());
                if (event.found().isEmpty() && event.problem().isEmpty()) {
                    books.collectedEmpty.set(event.owner().number());
                }
                return node.ready;
            }
            Optional<BookNode.Held> unlisted = node.held.values().stream()
                    .filter(held -> held.begun && !held.listed && held.unit.uniqueId() == null)
                    .filter(held -> held.unit.owner().equals(event.owner()))
                    .findFirst();
            unlisted.ifPresent(held -> held.listed = true);
            return unlisted.isPresent();
        });
    }

    @Override
    public Boolean unitStarted(SessionEvent.UnitStarted event) {
        return worked(event.node(), node -> {
            BookNode.Held held = node.held.get(event.unit());
            if (held == null || held.begun) {
                return false;
            }
            held.begun = true;
            books.begun(held.unit);
            books.steering.begun(node.id);
            return true;
        });
    }

    @Override
    public Boolean unitHeldBack(SessionEvent.UnitHeldBack event) {
        return entered(event.node(), node -> {
            BookNode.Held held = node.held.get(event.unit());
            if (held == null || !held.begun || held.told + held.running.size() > 0) {
                return false;
            }
            Unit unit = held.unit;
            boolean bound = !event.locks().isEmpty() || !event.groups().isEmpty();
            boolean news = !unit.locks().known() && event.locks().known();
            if (!bound || !news || (node.shutDown && !node.cancelled && !books.hasHeir(node) && !node.lostHeir)) {
                return false;
            }
            books.steering.heldBack(node.id);
            books.takeOff(unit, node);
            books.entry(unit).heldBack = true;
            String uniqueId = unit.uniqueId() == null ? "" : unit.uniqueId();
            FoundUnit found = new FoundUnit(uniqueId, "", false, event.groups(), "", event.locks());
            books.locks.told(unit.owner(), List.of(found));
            return true;
        });
    }

    @Override
    public Boolean testStarted(SessionEvent.TestStarted event) {
        return test(event.node(), event.unit(), event.testId(), true);
    }

    @Override
    public Boolean testFinished(SessionEvent.TestFinished event) {
        return test(event.node(), event.unit(), event.testId(), false);
    }

    private boolean test(NodeId id, UnitId unit, String testId, boolean started) {
        return worked(id, node -> {
            BookNode.Held held = node.held.get(unit);
            if (held == null || !held.begun || held.told >= UnitProgress.TESTS_MAX) {
                return false;
            }
            if (!started && node.overrun != null && node.overrun.isOf(unit, testId)) {
                node.overrun = null;
            }
            if (started) {
                held.running.add(testId);
            } else {
                held.running.remove(testId);
                held.told++;
            }
            if (held.asked != null) {
                held.asked.removeIf(method -> method.equals(testId)
                        || testId.startsWith(method + "/")
                        || (!started && method.startsWith(testId + "/")));
            }
            return true;
        });
    }

    @Override
    public Boolean invocationsGiven(SessionEvent.InvocationsGiven event) {
        return entered(event.node(), node -> {
            BookNode.Held held = node.held.get(event.unit());
            return held != null && held.begun && held.told < UnitProgress.TESTS_MAX;
        });
    }

    @Override
    public Boolean methodsReturned(SessionEvent.MethodsReturned event) {
        return entered(event.node(), node -> {
            if (!node.owesMethods(event.unit(), event.uniqueIds())) {
                return false;
            }
            BookNode.Held held = node.held.get(event.unit());
            node.askedFrom = null;
            if (held != null) {
                held.asked = null;
                event.uniqueIds().forEach(method -> books.entryOfMethod(held.unit, method));
            }
            return true;
        });
    }

    @Override
    public Boolean unitFinished(SessionEvent.UnitFinished event) {
        return worked(event.node(), node -> {
            BookNode.Held held = node.held.get(event.unit());
            if (held == null
                    || (event.result() == UnitResult.DONE && !held.begun)
                    || (event.result() == UnitResult.NOT_FOUND && held.told + held.running.size() > 0)) {
                return false;
            }
            books.takeOff(held.unit, node);
            if (node.overrun != null && event.unit().equals(node.overrun.unit())) {
                node.overrun = null;
            }
            books.entry(held.unit).notFound |= event.result() == UnitResult.NOT_FOUND;
            if (event.result() != UnitResult.NOT_FOUND) {
                books.end(held.unit);
                books.entry(held.unit).cutShort = node.cancelled || event.result() == UnitResult.DONE;
            }
            return true;
        });
    }

    @Override
    public Boolean unitsReturned(SessionEvent.UnitsReturned event) {
        return entered(event.node(), node -> {
            if (!node.owesUnits(event.units())) {
                return false;
            }
            event.units().forEach(unit -> books.takeOff(node.unit(unit), node));
            node.owesDropped &= node.asked != null;
            node.asked = null;
            return true;
        });
    }

    /** Nothing is entered of a node that is killed or gone; what one tells before it is ready cannot be. */
    private boolean entered(NodeId id, Predicate<BookNode> entry) {
        BookNode node = books.node(id);
        if (node.killed || node.gone || node.inDoubt) {
            return false;
        }
        boolean can = entry.test(node) && node.ready;
        if (!can) {
            books.liar = node;
        }
        node.pinged = false;
        return can;
    }

    /** The same for what a node began or ended: what surrounds tests is over. */
    private boolean worked(NodeId id, Predicate<BookNode> entry) {
        return entered(id, node -> {
            if (node.overrun != null && node.overrun.test() == null) {
                node.overrun = null;
            }
            return entry.test(node);
        });
    }

    private boolean gone(NodeId id) {
        BookNode node = books.node(id);
        if (node.gone || node.inDoubt) {
            return false;
        }
        if (books.plugins.crashAsked()) {
            node.inDoubt = true;
            return true;
        }
        books.gone(node);
        return true;
    }
}
