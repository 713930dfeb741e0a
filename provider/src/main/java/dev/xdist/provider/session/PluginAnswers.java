package dev.xdist.provider.session;

/** What each answer of plugins leads to. They answer what they were asked, whatever has become of it meanwhile. */
final class PluginAnswers implements PluginAnswer.Handler<Boolean> {
    private final Run run;
    private final Collecting collecting;
    private final Losses losses;
    private final PluginDealing dealing;

    PluginAnswers(Run run, Collecting collecting, Losses losses, PluginDealing dealing) {
        this.run = run;
        this.collecting = collecting;
        this.losses = losses;
        this.dealing = dealing;
    }

    @Override
    public Boolean judged(PluginAnswer.Judged answer) {
        LiveNode node = run.board.node(answer.node());
        if (node == null) {
            throw new AssertionError(answer.node() + " is judged and is not there");
        }
        losses.decided(node, answer.verdict());
        return true;
    }

    @Override
    public Boolean arranged(PluginAnswer.Arranged answer) {
        collecting.arranged(answer);
        return true;
    }

    @Override
    public Boolean dealt(PluginAnswer.Dealt answer) {
        dealing.answered(answer);
        return true;
    }
}
