package io.github.gongkai.process;

import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.notice.NoticeTexts;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;

/**
 * The publications that one matter calls for, in order (公开链条): 征地 goes from notice to result, a policy from text to
 * interpretation. Kept as data; local chains are read from the same form of lines. Immutable.
 *
 * @param code stable code
 * @param label the Chinese term
 * @param steps in order
 */
public record ProcessChain(String code, String label, List<ChainStep> steps) {
    /** Copies the list. */
    public ProcessChain {
        steps = List.copyOf(steps);
    }

    /** The chains that come with the library. */
    public static List<ProcessChain> standard() {
        return ChainFile.parse(DefinitionFile.resource("chains.txt"));
    }

    /**
     * Chains from lines of {@code chain | code | label} and, under it, {@code step | code | label | mandatory/optional | link |
     * from | limit | provenance | source}.
     *
     * @param name of the source, for messages
     * @throws io.github.gongkai.GongkaiException for a line of another form, naming the line
     */
    public static List<ProcessChain> read(String name, Reader source) throws IOException {
        return ChainFile.parse(DefinitionFile.read(name, source));
    }

    /** How far a matter has come on a day. */
    public ChainStatus evaluate(Matter matter, LocalDate today, Deadlines deadlines, NoticeTexts texts) {
        return new ChainJudge(this, matter, today, deadlines, texts).judge();
    }
}
