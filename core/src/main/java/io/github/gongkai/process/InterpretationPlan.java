package io.github.gongkai.process;

import java.time.LocalDate;

/**
 * How a policy document will be explained (解读方案), planned, signed and sent out together with it (同步组织、同步审签、同步部署).
 * Immutable.
 *
 * @param responsible who explains it: as a rule its drafter (谁起草谁解读)
 * @param form 解读形式, such as 文字解读 or 图解
 * @param plannedOn when it is to come out
 */
public record InterpretationPlan(ActorId responsible, String form, LocalDate plannedOn) {}
