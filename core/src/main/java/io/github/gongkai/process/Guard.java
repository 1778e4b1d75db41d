package io.github.gongkai.process;

import io.github.gongkai.notice.Notice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One condition (条件) that a case or a request must meet, known to the definition file by its name. */
enum Guard {
    ATTRIBUTE_DECIDED(PublicityGuards::attributeDecided),
    WITHHOLDING_REASONED(PublicityGuards::withholdingReasoned),
    ATTACHMENTS_AGREE(PublicityGuards::attachmentsAgree),
    ORIGINAL_AGREES(PublicityGuards::originalAgrees),
    NOT_CLASSIFIED(PublicityGuards::notClassified),
    ATTRIBUTE_OPEN(PublicityGuards::attributeOpen),
    ATTRIBUTE_CLOSED(PublicityGuards::attributeClosed),
    ELEMENTS_DRAFTED(ContentGuards::elementsDrafted),
    ELEMENTS_FINAL(ContentGuards::elementsFinal),
    INTERPRETATION_PLANNED(ContentGuards::interpretationPlanned),
    MEETING_OPEN(ContentGuards::meetingOpen),
    PUBLICATION_COMPOSED(ContentGuards::publicationComposed),
    PUBLICATION_AGREES(ContentGuards::publicationAgrees),
    SECRECY_REVIEWED(ClearanceGuards::secrecyReviewed),
    APPROVED(ClearanceGuards::approved),
    REVIEWER_APART(ClearanceGuards::reviewerApart),
    HOUR_SET(ClearanceGuards::hourSet),
    REGULARISED(ClearanceGuards::regularised),
    FORCED_BEFORE(ClearanceGuards::forcedBefore),
    OPINION_GIVEN(RequestGuards::opinionGiven),
    REASON_GIVEN(RequestGuards::reasonGiven),
    HOUR_AHEAD(RequestGuards::hourAhead),
    HOUR_COME(RequestGuards::hourCome),
    FORCE_ANSWERED_FOR(RequestGuards::forceAnsweredFor),
    REVIEW_ATTESTED(RequestGuards::reviewAttested),
    OTHER_PUBLICATION(RequestGuards::otherPublication);

    @SuppressWarnings("ImmutableEnumChecker") // method references without state
    private final Function<GuardContext, List<Notice>> check;

    Guard(Function<GuardContext, List<Notice>> check) {
        this.check = check;
    }

    /** The name in the definition file: {@code attribute-decided}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Guard> find(String code) {
        return Arrays.stream(values()).filter(g -> g.code().equals(code)).findFirst();
    }

    List<Notice> check(GuardContext context) {
        return check.apply(context);
    }
}
