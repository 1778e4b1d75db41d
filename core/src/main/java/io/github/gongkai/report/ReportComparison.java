package io.github.gongkai.report;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.NoticeSubject;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.validation.ValidationReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What changed between an earlier report and this one (整改对照): what is new, what is mended, what is still there. A finding is
 * known again by its code, its subject's identity and the place in the subject, never by row or position in the file: moving a
 * row makes nothing new and mends nothing. Immutable.
 */
public final class ReportComparison {
    private static final Pattern POSITION = Pattern.compile("/[0-9]+(?=/|$)");

    private final String earlierDate;
    private final boolean complete;
    private final List<Notice> appeared;
    private final List<Notice> remaining;
    private final List<Notice> mended;
    private final Set<Notice> fresh = Collections.newSetFromMap(new IdentityHashMap<>());

    private ReportComparison(EarlierReport earlier, ValidationReport now) {
        earlierDate = earlier.date();
        complete = earlier.isComplete() && now.omitted().isEmpty();
        List<Notice> here = new ArrayList<>(now.notices());
        List<Notice> there = new ArrayList<>(earlier.notices());
        remaining = new ArrayList<>(match(here, there, n -> key(n) + "\n" + n.found()));
        // What stands there was changed, and is still wrong in the same way.
        remaining.addAll(match(here, there, ReportComparison::key));
        remaining.sort(Notice.REPORT_ORDER);
        appeared = here;
        mended = there;
        fresh.addAll(appeared);
    }

    /** Compares. */
    public static ReportComparison between(EarlierReport earlier, ValidationReport now) {
        return new ReportComparison(earlier, now);
    }

    /** Takes from both lists what has the same key, each as often as in the other; gives those of the first. */
    private static List<Notice> match(List<Notice> here, List<Notice> there, Function<Notice, String> key) {
        Multiset<String> known = HashMultiset.create();
        there.forEach(notice -> known.add(key.apply(notice)));
        List<Notice> both = new ArrayList<>();
        here.removeIf(notice -> known.remove(key.apply(notice)) && both.add(notice));
        Multiset<String> taken = HashMultiset.create();
        both.forEach(notice -> taken.add(key.apply(notice)));
        there.removeIf(notice -> taken.remove(key.apply(notice)));
        return both;
    }

    private static String key(Notice notice) {
        SourceLocation at = notice.location();
        NoticeSubject subject = notice.subject();
        String pointer = at.pointer() == null ? "" : at.pointer();
        String place = POSITION.matcher(pointer).replaceAll("/*");
        String of = subject == null
                ? String.join("\n", String.valueOf(at.file()), String.valueOf(at.sheet()), String.valueOf(at.column()))
                : subject.id();
        return String.join("\n", notice.code().value(), of, place);
    }

    /** The day of the earlier report, as it says. */
    public String earlierDate() {
        return earlierDate;
    }

    /** Whether both reports gave every notice in detail; else only what they gave was compared. */
    public boolean isComplete() {
        return complete;
    }

    /** Notices that the earlier report did not have (新增). */
    public List<Notice> appeared() {
        return Collections.unmodifiableList(appeared);
    }

    /** Notices that both have, as they are now (仍在). */
    public List<Notice> remaining() {
        return Collections.unmodifiableList(remaining);
    }

    /** Notices that only the earlier report has (已改). */
    public List<Notice> mended() {
        return Collections.unmodifiableList(mended);
    }

    /** Whether a notice of this report is new; asked with the report's own objects. */
    public boolean isNew(Notice notice) {
        return fresh.contains(notice);
    }
}
