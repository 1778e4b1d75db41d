package io.github.gongkai.process;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Table;
import io.github.gongkai.GongkaiException;
import io.github.gongkai.validation.Checkpoint;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The process as data (流程定义): what each checkpoint demands, what no force can waive, and which event moves which state
 * where. Immutable and thread-safe.
 */
final class ProcessDefinition {
    private static final String GATE = "gate | checkpoint | guards";
    private static final String UNWAIVABLE = "unwaivable | guards";
    private static final String MOVE = "move | from | event | to | roles | checkpoint | guards";

    private final Map<Checkpoint, Set<Guard>> gates = new EnumMap<>(Checkpoint.class);
    private final Set<Guard> unwaivable = EnumSet.noneOf(Guard.class);
    private final Table<DisclosureState, DisclosureEvent, Transition> moves = HashBasedTable.create();

    private ProcessDefinition() {}

    /** Read once, at first use. */
    private static final class Standard {
        static final ProcessDefinition DEFINITION = of(DefinitionFile.resource("disclosure.txt"));
    }

    /** The process that comes with the library. */
    static ProcessDefinition standard() {
        return Standard.DEFINITION;
    }

    /** From lines; a fault names its line. */
    static ProcessDefinition of(List<DefinitionFile.Line> lines) {
        ProcessDefinition definition = new ProcessDefinition();
        for (DefinitionFile.Line line : lines) {
            switch (line.keyword()) {
                case "gate" -> definition.readGate(line);
                case "unwaivable" -> {
                    line.expect(UNWAIVABLE, 1);
                    definition.unwaivable.addAll(guards(line, 1));
                }
                case "move" -> definition.readMove(line);
                default -> throw line.fault(line.keyword(), "gate, unwaivable or move");
            }
        }
        for (Checkpoint checkpoint : Checkpoint.values()) {
            if (!definition.gates.containsKey(checkpoint)) {
                throw new GongkaiException("the process demands nothing at checkpoint " + checkpoint.code()
                        + "; write a line \"" + GATE + "\", with - for no demands");
            }
        }
        if (!definition.demands(Checkpoint.SCHEDULE).containsAll(definition.demands(Checkpoint.PUBLISH))) {
            throw new GongkaiException("checkpoint schedule must demand all that publish demands; write +publish");
        }
        return definition;
    }

    private void readGate(DefinitionFile.Line line) {
        line.expect(GATE, 2);
        Set<Guard> demands = EnumSet.noneOf(Guard.class);
        for (String name : line.list(2)) {
            if (name.startsWith("+")) {
                Checkpoint other = checkpoint(line, name.substring(1));
                if (!gates.containsKey(other)) {
                    throw line.fault(name, "a checkpoint of an earlier line");
                }
                demands.addAll(demands(other));
            } else {
                demands.add(guard(line, name));
            }
        }
        gates.put(checkpoint(line, line.field(1)), demands);
    }

    private void readMove(DefinitionFile.Line line) {
        line.expect(MOVE, 6);
        DisclosureEvent event = line.parse(2, "an event code", DisclosureEvent::find);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : line.list(4)) {
            roles.add(Role.find(name).orElseThrow(() -> line.fault(name, "a role code")));
        }
        String gate = line.field(5);
        Checkpoint checkpoint = gate.equals("-") ? null : checkpoint(line, gate);
        for (String name : line.list(1)) {
            DisclosureState from = DisclosureState.find(name).orElseThrow(() -> line.fault(name, "a state code"));
            DisclosureState to = line.field(3).equals("=")
                    ? from
                    : line.parse(3, "a state code, or = for the same", DisclosureState::find);
            Transition row = new Transition(from, event, to, roles, checkpoint, guards(line, 6));
            if (moves.put(from, event, row) != null) {
                throw line.fault(name + " " + event.code(), "one line for each state and event");
            }
        }
    }

    private static Checkpoint checkpoint(DefinitionFile.Line line, String code) {
        return Arrays.stream(Checkpoint.values())
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(() -> line.fault(code, "a checkpoint code, or - for none"));
    }

    private static List<Guard> guards(DefinitionFile.Line line, int index) {
        return line.list(index).stream().map(name -> guard(line, name)).toList();
    }

    private static Guard guard(DefinitionFile.Line line, String name) {
        return Guard.find(name).orElseThrow(() -> line.fault(name, "the name of a guard"));
    }

    /** What a checkpoint demands. */
    Set<Guard> demands(Checkpoint checkpoint) {
        return Collections.unmodifiableSet(gates.getOrDefault(checkpoint, Set.of()));
    }

    boolean isWaivable(Guard guard) {
        return !unwaivable.contains(guard);
    }

    Optional<Transition> find(DisclosureState from, DisclosureEvent event) {
        return Optional.ofNullable(moves.get(from, event));
    }

    /** The events that a state knows, in the order of the enum. */
    Set<DisclosureEvent> allowed(DisclosureState from) {
        return ImmutableSortedSet.copyOf(moves.row(from).keySet());
    }
}
