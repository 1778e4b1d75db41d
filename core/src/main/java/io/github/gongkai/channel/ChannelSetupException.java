package io.github.gongkai.channel;

import io.github.gongkai.GongkaiException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of one or more channels are refused; carries every problem of every channel at once. */
public class ChannelSetupException extends GongkaiException {
    private static final long serialVersionUID = 1L;

    private final transient Map<ChannelId, List<ConfigProblem>> problems;

    /** With at least one channel. */
    public ChannelSetupException(Map<ChannelId, List<ConfigProblem>> problems) {
        super("channels cannot be opened: "
                + problems.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("; ")));
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    /** Problems by channel, in the order in which the channels were set up. */
    public Map<ChannelId, List<ConfigProblem>> problems() {
        return problems;
    }
}
