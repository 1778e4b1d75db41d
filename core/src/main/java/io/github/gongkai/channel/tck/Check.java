package io.github.gongkai.channel.tck;

/** What a rule does: throws {@link AssertionError} if the plugin breaks it, {@link NotJudged} if it does not apply. */
@FunctionalInterface
interface Check {
    void judge(Trial trial) throws Exception;
}
