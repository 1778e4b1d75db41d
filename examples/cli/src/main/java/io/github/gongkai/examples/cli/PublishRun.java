package io.github.gongkai.examples.cli;

import io.github.gongkai.Gongkai;
import io.github.gongkai.Submission;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryState;
import io.github.gongkai.delivery.Enqueued;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.ValidationReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** One run of publishing: judge, order, deliver, say what happened. Shared by {@code publish} and {@code demo}. */
final class PublishRun {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Gongkai gongkai;
    private final Progress progress;
    private final PrintWriter out;

    /** The progress must be the library's listener. */
    PublishRun(Gongkai gongkai, Progress progress, PrintWriter out) {
        this.gongkai = gongkai;
        this.progress = progress;
        this.out = out;
    }

    int judge(List<Publication> publications, Function<Publication, ValidationReport> judge) {
        boolean blocked = false;
        for (Publication publication : publications) {
            ValidationReport report = judge.apply(publication);
            print(publication, report);
            blocked |= !report.verdict().allows();
        }
        return blocked ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    int publish(List<Publication> publications, List<ChannelId> channels, Duration wait) {
        List<Submission> submissions = new ArrayList<>();
        for (Publication publication : publications) {
            Submission submission = gongkai.publish(publication, channels);
            print(publication, submission.report());
            submissions.add(submission);
        }
        return deliver(submissions, wait);
    }

    /** All as one push, where a channel can make one; if one may not go out, none does. */
    int publishTogether(List<Publication> publications, List<ChannelId> channels, Duration wait) {
        List<Submission> submissions = gongkai.publishTogether(publications, channels);
        for (int i = 0; i < submissions.size(); i++) {
            print(publications.get(i), submissions.get(i).report());
        }
        if (submissions.stream().anyMatch(submission -> !submission.isAllowed())) {
            out.println("合并发布：有不得发布的，一件都没有投递 / together: one may not go out, so none does");
        }
        return deliver(submissions, wait);
    }

    private int deliver(List<Submission> submissions, Duration wait) {
        List<Enqueued> ordered = submissions.stream()
                .flatMap(submission -> submission.deliveries().stream())
                .toList();
        boolean blocked = submissions.stream().anyMatch(submission -> !submission.isAllowed());
        long before = ordered.stream().filter(PublishRun::wasOutBefore).count();
        progress.expect(ordered.size() - before);
        boolean finished = deliverShareByShare(ordered, wait);
        List<Delivery> now = ordered.stream()
                .map(o -> gongkai.ledger().find(o.delivery().id()).orElse(o.delivery()))
                .toList();
        long outNow =
                now.stream().filter(d -> d.state() == DeliveryState.PUBLISHED).count();
        out.printf("投递：本次送达 %d 件，此前已送达 %d 件（不重复发送）%n", outNow - before, before);
        List<Delivery> open =
                now.stream().filter(d -> d.state() != DeliveryState.PUBLISHED).toList();
        open.forEach(d -> DeliveryLines.print(d, out));
        long accepted =
                open.stream().filter(d -> d.state() == DeliveryState.ACCEPTED).count();
        if (accepted > 0) {
            out.printf("已受理 %d 件，对端还没有定下；以后运行 gongkai deliver 登记结果 / accepted, run deliver later%n", accepted);
        }
        if (!finished || accepted < open.size()) {
            return ExitCode.SYSTEM;
        }
        return blocked ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    /** A channel that sends to many does a share at a time, a busy one lets others wait: what goes on within seconds is waited for. */
    private boolean deliverShareByShare(List<Enqueued> ordered, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        while (true) {
            boolean finished = gongkai.deliver(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            Instant soon = Instant.now().plus(SOON);
            Optional<Instant> next = ordered.stream()
                    .flatMap(o -> gongkai.ledger().find(o.delivery().id()).stream())
                    .filter(d -> d.state().isWaiting())
                    .flatMap(d -> Optional.ofNullable(d.progress().dueAt()).stream())
                    .filter(due -> due.isBefore(soon))
                    .min(Comparator.naturalOrder());
            if (!finished || next.isEmpty() || System.nanoTime() >= end) {
                return finished;
            }
            LockSupport.parkNanos(
                    Math.max(1, Duration.between(Instant.now(), next.get()).toNanos()));
        }
    }

    private static boolean wasOutBefore(Enqueued order) {
        return !order.added() && order.delivery().state() == DeliveryState.PUBLISHED;
    }

    private void print(Publication publication, ValidationReport report) {
        out.printf("%s  %s  %s%n", report.verdict().label(), publication.id(), publication.title());
        report.notices().stream()
                .filter(n -> n.severity().isAtLeast(Severity.WARNING))
                .forEach(n ->
                        out.printf("    %s %s %s：%s%n", n.severity().label(), n.code(), n.location(), n.message()));
    }
}
