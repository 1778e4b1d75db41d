package io.github.gongkai.standard;

/** Articles of a citation: 第十八条第一款第(三)项, 第二十条(一)、(二), 第十九条至第二十一条. Each look costs at most a fixed length. */
final class LegalArticles {
    private static final int MOST_PARTS = 8;

    private LegalArticles() {}

    /** {@code 第20条 [之一] {part} [至 第21条]}; where no article starts, {@code from}. */
    static int end(PhraseText text, int from) {
        int end = counted(text, from, "条章");
        if (end == from) {
            return from;
        }
        if (text.at(end) == '之') {
            Numeral more = Numeral.at(text, end + 1);
            end = more == null ? end : more.end();
        }
        end = partEnd(text, end);
        boolean range = text.at(end) == '至' || text.at(end) == '-';
        int last = range ? counted(text, end + 1, "条章款项目") : end + 1;
        return last > end + 1 ? partEnd(text, last) : end;
    }

    /** {@code 第2款 | (十二)[项] | 第(七)项 | 第三目}, several; where none starts, {@code from}. */
    static int partEnd(PhraseText text, int from) {
        int end = from;
        for (int i = 0; i < MOST_PARTS; i++) {
            int next = counted(text, end, "款项目条节");
            next = next > end ? next : bracketed(text, end);
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** (一), 第(七)项, (一)、(二)、(三)项. */
    private static int bracketed(PhraseText text, int from) {
        int at = text.at(from) == '第' ? from + 1 : from;
        int end = from;
        for (int i = 0; i < MOST_PARTS && text.at(at) == '('; i++) {
            Numeral item = Numeral.at(text, at + 1);
            if (item == null || item.value() == null || text.at(item.end()) != ')') {
                return end;
            }
            end = item.end() + 1;
            at = text.at(end) == '、' || text.at(end) == '至' ? end + 1 : end;
        }
        return end > from && "款项目".indexOf(text.at(end)) >= 0 ? end + 1 : end;
    }

    /** 第二十条, 第一、二款: the figures may be several before one word. */
    private static int counted(PhraseText text, int from, String words) {
        if (text.at(from) != '第') {
            return from;
        }
        int at = from + 1;
        for (int i = 0; i < 6; i++) {
            Numeral number = Numeral.at(text, at);
            if (number == null) {
                return from;
            }
            at = number.end();
            if (words.indexOf(text.at(at)) >= 0) {
                return at + 1;
            }
            if (text.at(at) != '、' && text.at(at) != '至' && text.at(at) != '-') {
                return from;
            }
            at++;
        }
        return from;
    }
}
