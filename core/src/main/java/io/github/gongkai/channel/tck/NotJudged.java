package io.github.gongkai.channel.tck;

/** Ends a rule that does not apply to this plugin, or cannot be played against its far end; says why. */
final class NotJudged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotJudged(String reason) {
        super(reason);
    }
}
