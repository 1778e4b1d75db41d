package io.github.gongkai.exchange;

import java.util.Locale;

/** Why a file cannot be read at all. {@code %s} stands for the detail. */
enum InputProblem {
    MISSING("没有这个文件", "there is no such file", Wanted.FILE, "请核对路径", "check the path"),
    NOT_A_FILE("这是文件夹，不是文件", "this is a folder, not a file", Wanted.FILE, "请给出其中的一个文件", "name one file in it"),
    EMPTY("文件是空的", "the file is empty", Wanted.CONTENT, "请重新导出后再读", "export it again"),
    TOO_LARGE("文件有 %s 字节", "the file has %s bytes", Wanted.SIZE, "请拆成几个文件，或提高读取上限", "split it, or raise the limit"),
    ENCRYPTED(
            "文件设有密码",
            "the file is protected by a password",
            Wanted.FILE,
            "请取消密码后另存为 .xlsx",
            "save it as .xlsx without a password"),
    OLD_EXCEL(
            "这是旧版 Excel 或 Word 文件",
            "this is a file of Excel or Word 97-2003",
            Wanted.FILE,
            "请打开后另存为 .xlsx 或 .docx",
            "open it and save it as .xlsx or .docx"),
    UNKNOWN_KIND("内容是 %s", "its content is %s", Wanted.FILE, "请另存为 .xlsx 或 JSON", "save it as .xlsx or JSON"),
    DAMAGED("文件已损坏（%s）", "the file is damaged (%s)", Wanted.CONTENT, "请重新打开并另存一次", "open it and save it again"),
    BOMB(
            "压缩包解开后过大（%s）",
            "the archive unpacks to too much (%s)", Wanted.SIZE, "请确认文件来源，删去无关内容", "check where it comes from"),
    HUGE_CELL(
            "有单元格超过 %s 个字符", "a cell has more than %s characters", Wanted.SIZE, "请把正文移出表格", "move the text out of it"),
    NOT_JSON(
            "%s 处不是合法的 JSON",
            "not well-formed JSON at %s", Wanted.CONTENT, "请重新生成，编码用 UTF-8", "generate it again in UTF-8"),
    TOO_DEEP(
            "JSON 嵌套过深或值过长（%s）",
            "JSON too deep or a value too long (%s)", Wanted.CONTENT, "请确认文件来源", "check its source"),
    NO_TABLE("没有找到目录表的表头", "no heading of a catalog table", Wanted.TABLE, "请保留含“公开事项”等栏目的表头", "keep the heading row"),
    NO_ITEMS(
            "目录表只有表头，没有事项",
            "the catalog table has a heading and no items",
            Wanted.ITEMS,
            "请在表头下面填写事项",
            "fill in items below the heading"),
    WRONG_CONTENT("内容是 %s", "its content is %s", Wanted.OTHER, "请换用相应的命令或文件", "use the other command or file");

    private final String found;
    private final String foundEnglish;
    private final Wanted wanted;
    private final String fix;
    private final String fixEnglish;

    InputProblem(String found, String foundEnglish, Wanted wanted, String fix, String fixEnglish) {
        this.found = found;
        this.foundEnglish = foundEnglish;
        this.wanted = wanted;
        this.fix = fix;
        this.fixEnglish = fixEnglish;
    }

    String found(String detail, Locale locale) {
        return (english(locale) ? foundEnglish : found).replace("%s", detail);
    }

    String expected(Locale locale) {
        return english(locale) ? wanted.english : wanted.chinese;
    }

    String fix(Locale locale) {
        return english(locale) ? fixEnglish : fix;
    }

    String sentence(String file, String detail, Locale locale) {
        String form = english(locale) ? "Cannot read %s: %s; expected: %s; to mend: %s" : "无法读取 %s：%s；应为：%s；%s";
        return String.format(Locale.ROOT, form, file, found(detail, locale), expected(locale), fix(locale));
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private enum Wanted {
        FILE("XLSX、DOCX、HTML、CSV、JSON 或 JSONL 文件", "an XLSX, DOCX, HTML, CSV, JSON or JSONL file"),
        CONTENT("完整的目录或公开信息文件", "a whole catalog or publication file"),
        SIZE("不超过读取上限的文件", "a file within the limits"),
        TABLE("基层政务公开标准目录表", "a table of a disclosure catalog"),
        ITEMS("至少填写了一个事项的目录表", "a catalog table with one item at least"),
        OTHER("另一类内容", "the other kind of content");

        private final String chinese;
        private final String english;

        Wanted(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }
}
