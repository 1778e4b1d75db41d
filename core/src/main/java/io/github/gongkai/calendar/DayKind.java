package io.github.gongkai.calendar;

/** What a day counts as. */
public enum DayKind {
    /** 工作日: an ordinary weekday. */
    WORKING_DAY(true),
    /** 调休上班: a weekend day that is worked to make up for a holiday. */
    MAKE_UP_WORKING_DAY(true),
    /** 周末. */
    WEEKEND(false),
    /** 法定节假日, weekend days inside the holiday included. */
    HOLIDAY(false);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    /** Whether offices work on such a day. */
    public boolean isWorking() {
        return working;
    }
}
