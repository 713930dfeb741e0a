package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import java.util.HashSet;
import java.util.Set;

/** What plugins are asked and have not answered. Each question is asked when it can be, and answered once. */
final class PluginBooks implements PluginQuestion.Handler<Boolean>, PluginAnswer.Handler<Boolean> {
    private final Books books;
    private final Set<ClassId> classes = new HashSet<>();
    private boolean deals;
    /** The commands of this step ask about a crash. */
    private boolean crashAsked;

    PluginBooks(Books books) {
        this.books = books;
    }

    void stepBegins(Iterable<SessionCommand> commands) {
        crashAsked = false;
        for (SessionCommand command : commands) {
            crashAsked |= command instanceof SessionCommand.AskPlugins asked
                    && asked.question() instanceof PluginQuestion.OfCrash;
        }
    }

    boolean crashAsked() {
        return crashAsked;
    }

    /** Whether an answer is to come that has to do with no node. */
    boolean inFlight() {
        return deals || !classes.isEmpty();
    }

    @Override
    public Boolean ofCrash(PluginQuestion.OfCrash question) {
        BookNode node = books.node(question.node());
        BookNode.Held held = node.held.get(question.unit().id());
        books.check(node.inDoubt && held != null && held.begun, "I3: plugins are asked about what had begun there");
        return true;
    }

    @Override
    public Boolean ofClass(PluginQuestion.OfClass question) {
        books.check(classes.add(question.owner()), "plugins are asked once about " + question.owner());
        return true;
    }

    @Override
    public Boolean ofDeals(PluginQuestion.OfDeals question) {
        books.check(!deals, "a plugin is asked to deal once at a time");
        deals = true;
        return true;
    }

    @Override
    public Boolean judged(PluginAnswer.Judged answer) {
        BookNode node = books.node(answer.node());
        books.check(node.inDoubt, "plugins are asked before they answer about " + answer.node());
        node.inDoubt = false;
        books.gone(node);
        return true;
    }

    @Override
    public Boolean arranged(PluginAnswer.Arranged answer) {
        books.check(classes.remove(answer.owner()), "plugins are asked before they answer about " + answer.owner());
        return true;
    }

    @Override
    public Boolean dealt(PluginAnswer.Dealt answer) {
        books.check(deals, "a plugin is asked before it deals");
        deals = false;
        return true;
    }
}
