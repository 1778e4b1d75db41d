package io.github.gongkai.exchange;

import java.util.Locale;

/** Words of places and of what was not checked, in both languages. {@code %s} stands for the detail. */
enum ScreenWord {
    LINE("第%s行", "line %s"),
    PAGE("第%s页", "page %s"),
    HIDDEN("%s（隐藏）", "%s (hidden)"),
    COVERED("%s（被合并单元格遮住）", "%s (covered by a merged cell)"),
    BODY("正文第%s行", "text line %s"),
    HEADER("页眉第%s行", "header line %s"),
    FOOTER("页脚第%s行", "footer line %s"),
    NOTE("脚注尾注第%s行", "note line %s"),
    COMMENT("批注第%s行", "comment line %s"),
    CELL_COMMENT("批注（%s）", "comment (%s)"),
    DELETED("修订中删除的文字第%s行", "deleted text line %s"),
    PROPERTIES("文档属性（%s）", "properties (%s)"),
    UNUSED_TEXT("不在任何单元格中的文字", "text of no cell"),
    PART("%s", "%s"),
    FORM("表单（%s）", "form (%s)"),
    ANNOTATION("第%s页批注", "annotation on page %s"),
    BOOKMARK("书签第%s条", "bookmark %s"),
    ATTACHED_NAME("所附文件的名称第%s个", "name of attached file %s"),
    ATTACHED("含所附文件 %s 个，未打开", "%s attached files were not opened"),
    REST_OF_BOOKMARKS("只检查了前 %s 条书签", "only the first %s bookmarks are checked"),
    IMAGES("含图片 %s 幅，图片中的文字未检查", "%s images; text in them is not checked"),
    PAGE_IMAGES("第%s页有图片，图片中的文字未检查", "page %s has images; text in them is not checked"),
    IMAGE_PAGE("第%s页没有文字层（可能是扫描件），未检查", "page %s has no text (a scan, perhaps); not checked"),
    EMBEDDED("嵌入的文件 %s 未打开", "the embedded file %s was not opened"),
    NO_PDF_READER("没有安装 PDFBox，PDF 未检查", "PDFBox is not installed; PDF is not checked"),
    NOT_JSON("%s 处不是合法的 JSON，按纯文本检查", "not well-formed JSON at %s; checked as plain text"),
    OUT_OF_TIME("检查超过 %s 秒，其余未检查", "took more than %s seconds; the rest is not checked"),
    MORE("共 %s 处，只列出前面的", "%s findings; only the first are listed"),
    TOO_MANY_PAGES("只检查了前 %s 页", "only the first %s pages are checked"),
    IMAGE_FILE("这是图片，其中的文字未检查", "an image; text in it is not checked");

    private final String chinese;
    private final String english;

    ScreenWord(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String in(Locale locale, Object detail) {
        boolean toEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return (toEnglish ? english : chinese).replace("%s", detail.toString());
    }
}
