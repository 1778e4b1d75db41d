package io.github.gongkai.channel;

import io.github.gongkai.GongkaiException;
import java.util.List;
import java.util.stream.Collectors;

/** A channel refuses its settings; carries every problem at once. */
public class ChannelConfigurationException extends GongkaiException {
    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    /** For the channel, with at least one problem. */
    public ChannelConfigurationException(ChannelId id, List<ConfigProblem> problems) {
        super("channel " + id + " cannot be opened: "
                + problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the declared settings. */
    public List<ConfigProblem> problems() {
        return problems;
    }
}
