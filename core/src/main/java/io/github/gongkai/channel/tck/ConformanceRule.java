package io.github.gongkai.channel.tck;

/**
 * One rule that a channel plugin is held to (符合性规则). Immutable, thread-safe; rules are judged one after the other, since some
 * change the default locale and time zone for a moment.
 */
public final class ConformanceRule {
    private final String id;
    private final String title;
    private final String englishTitle;
    private final Check check;

    ConformanceRule(String id, String title, String englishTitle, Check check) {
        this.id = id;
        this.title = title;
        this.englishTitle = englishTitle;
        this.check = check;
    }

    /** Stable id, such as {@code P-2}. */
    public String id() {
        return id;
    }

    /** What it demands, in Chinese. */
    public String title() {
        return title;
    }

    /** What it demands, in English. */
    public String englishTitle() {
        return englishTitle;
    }

    /** Holds the plugin to this rule. Whatever the plugin throws becomes a failure. */
    public RuleOutcome judge(ChannelSubject subject) {
        try (Trial trial = new Trial(subject)) {
            check.judge(trial);
            return new RuleOutcome(this, RuleOutcome.Kind.PASSED, "");
        } catch (NotJudged e) {
            return new RuleOutcome(this, RuleOutcome.Kind.SKIPPED, String.valueOf(e.getMessage()));
        } catch (AssertionError e) {
            return new RuleOutcome(this, RuleOutcome.Kind.FAILED, String.valueOf(e.getMessage()));
        } catch (Exception | LinkageError e) {
            return new RuleOutcome(this, RuleOutcome.Kind.FAILED, "插件抛出了异常 (threw) " + Trial.textOf(e));
        }
    }

    @Override
    public String toString() {
        return id + " " + title + " (" + englishTitle + ")";
    }
}
