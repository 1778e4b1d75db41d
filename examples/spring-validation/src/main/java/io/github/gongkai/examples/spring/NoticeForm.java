package io.github.gongkai.examples.spring;

import io.github.gongkai.validation.constraints.ChineseTitle;
import io.github.gongkai.validation.constraints.NoPersonalData;
import io.github.gongkai.validation.constraints.Publish;
import io.github.gongkai.validation.constraints.WithinWorkingDays;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A form bean as a host writes it: its own constraints beside those of the domain. */
@WithinWorkingDays(published = "publishedOn")
public class NoticeForm {
    @ChineseTitle
    @Size(min = 2, groups = Publish.class)
    private final String title;

    private final LocalDate formedOn;
    private final LocalDate publishedOn;

    /** A filled form. */
    public NoticeForm(String title, LocalDate formedOn, LocalDate publishedOn) {
        this.title = title;
        this.formedOn = formedOn;
        this.publishedOn = publishedOn;
    }

    /** 标题. */
    @NoPersonalData
    public String getTitle() {
        return title;
    }

    /** 生成日期. */
    public LocalDate getFormedOn() {
        return formedOn;
    }

    /** 发布日期. */
    public LocalDate getPublishedOn() {
        return publishedOn;
    }
}
