package io.github.gongkai.process;

import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Moves cases (公开流程): the only way from one state to the next. The case is judged as it would be after the move, by the
 * conditions of the transition and by the {@link Gate}; it moves only if all hold. Without clock and without storage: the host
 * stores the case that comes back, and an {@link AuditRecord} of whatever came of it, in its own transaction. Immutable;
 * thread-safe if the gate is.
 */
public final class DisclosureProcess {
    private final Gate gate;
    private final ProcessDefinition definition;

    /** By this gate. */
    public DisclosureProcess(Gate gate) {
        this.gate = gate;
        this.definition = gate.definition();
    }

    /** Moves the case, or says why not; the case given is never changed. */
    public TransitionOutcome apply(DisclosureCase current, TransitionRequest request) {
        Transition row = definition.find(current.state(), request.event()).orElse(null);
        if (row == null) {
            return new TransitionOutcome.NotAllowed(current.state(), request.event(), allowed(current.state()));
        }
        GuardContext before = gate.context(current, current, request);
        if (!request.event().detail().isInstance(request.detail())) {
            Map<String, String> places =
                    Map.of("detail", request.event().detail().getSimpleName());
            return new TransitionOutcome.Refused(
                    before.find(47, "/detail", request.detail().getClass().getSimpleName(), places));
        }
        DisclosureCase candidate = Effects.apply(current, row, request);
        List<Notice> reasons = new ArrayList<>(judgeRequest(before, row, candidate));
        GuardContext after = gate.context(candidate, current, request);
        for (Guard guard : row.guards()) {
            reasons.addAll(guard.check(after));
        }
        boolean refused = reasons.stream().anyMatch(n -> n.severity() == Severity.ERROR);
        GateJudgement judgement =
                row.checkpoint() == null ? null : gate.judge(candidate, row.checkpoint(), request.at());
        if (judgement != null && !judgement.allows()) {
            refused = true;
        }
        if (!refused) {
            return new TransitionOutcome.Moved(candidate, judgement);
        }
        if (judgement != null) {
            reasons.addAll(judgement.reasons());
        }
        return new TransitionOutcome.Refused(
                reasons.stream().distinct().sorted(Notice.REPORT_ORDER).toList());
    }

    /** What every request must meet: a role, an hour not before the last move, the case's own key. */
    private static List<Notice> judgeRequest(GuardContext before, Transition row, DisclosureCase candidate) {
        List<Notice> found = new ArrayList<>();
        DisclosureCase current = before.subject();
        StateChange move = candidate.history().get(candidate.history().size() - 1);
        TransitionRequest request = before.request();
        if (request != null && !request.actor().hasAny(row.roles())) {
            String wanted = row.roles().stream().map(Role::label).sorted().collect(Collectors.joining("、"));
            found.addAll(before.find(40, "/actor", move.actor().value(), Map.of("roles", wanted)));
        }
        if (!current.history().isEmpty()) {
            Instant last = current.history().get(current.history().size() - 1).at();
            if (move.at().isBefore(last)) {
                found.addAll(before.find(48, "/at", move.at().toString(), Map.of("last", last)));
            }
        }
        if (!candidate.id().equals(current.id())) {
            found.addAll(before.find(
                    46,
                    "/subject/id",
                    candidate.id().value(),
                    Map.of("id", current.id().value())));
        }
        return found;
    }

    /** The events that a state knows, whoever asks. */
    public Set<DisclosureEvent> allowed(DisclosureState state) {
        return definition.allowed(state);
    }
}
