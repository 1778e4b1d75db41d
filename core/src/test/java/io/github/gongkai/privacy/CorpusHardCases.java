package io.github.gongkai.privacy;

import java.util.stream.Collectors;

import static io.github.gongkai.privacy.PersonalDataKind.ADDRESS;
import static io.github.gongkai.privacy.PersonalDataKind.BANK_CARD;
import static io.github.gongkai.privacy.PersonalDataKind.ID_CARD;
import static io.github.gongkai.privacy.PersonalDataKind.MOBILE;
import static io.github.gongkai.privacy.PersonalDataKind.NAME;
import static io.github.gongkai.privacy.PersonalDataKind.PLATE;

/** What makes it hard: typing errors, odd gaps, glued numbers on one side, codes without a word of warning on the other. */
final class CorpusHardCases {
    private final CorpusPeople people;

    CorpusHardCases(CorpusPeople people) {
        this.people = people;
    }

    LabelledText next() {
        LabelledText text = new LabelledText();
        return switch (people.number(16)) {
            case 0 -> mistyped(text);
            case 1 ->
                text.plain("号码 +86 ")
                        .secret(MOBILE, people.mobile())
                        .plain("，或0086-")
                        .secret(MOBILE, people.mobile())
                        .plain("\n");
            case 2 ->
                text.plain("机主电话 ").secret(MOBILE, spaced(people.mobile())).plain(" 。\n");
            case 3 ->
                text.plain("户籍信息：")
                        .secret(ID_CARD, hidden(people.identityNumber()))
                        .plain("；\n");
            case 4 ->
                text.plain("证件")
                        .secret(ID_CARD, people.identityNumber())
                        .plain("及")
                        .secret(PLATE, people.plate())
                        .plain("轿车\n");
            case 5 -> glued(text);
            case 6 -> text.plain("转入").secret(BANK_CARD, people.card()).plain("，开户行农商行\n");
            case 7 ->
                text.plain("其户籍地").secret(ADDRESS, people.village() + "15号").plain("，因病致贫。\n");
            case 8 ->
                text.plain("附表：{\"name\":\"")
                        .plain(people.name())
                        .plain("\",\"idCard\":\"")
                        .secret(ID_CARD, people.identityNumber())
                        .plain("\"}\n");
            case 9 -> family(text);
            default -> text.plain(nobodys());
        };
    }

    /** Under its heading a number with a wrong check character is still somebody's. */
    private LabelledText mistyped(LabelledText text) {
        text.plain("户主姓名\t户主身份证号码\t备注\n");
        for (int i = 0; i < 3; i++) {
            String right = people.identityNumber();
            char last = right.charAt(17) == '7' ? '4' : '7';
            text.secret(NAME, people.name())
                    .plain("\t")
                    .secret(ID_CARD, right.substring(0, 17) + last)
                    .plain("\t无\n");
        }
        return text;
    }

    private static String spaced(String digits) {
        return digits.chars().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }

    private static String hidden(String digits) {
        return digits.substring(0, 9) + "\u200b" + digits.substring(9);
    }

    private LabelledText glued(LabelledText text) {
        return text.plain("名单第" + people.number(9) + "行：")
                .secret(NAME, people.name())
                .plain("，")
                .secret(ID_CARD, people.identityNumber())
                .plain("男，1965年生\n");
    }

    private LabelledText family(LabelledText text) {
        text.plain("户主\t与户主关系\t姓名\t证件号码\n");
        String head = people.name();
        for (String relation : new String[] {"户主", "配偶", "长子"}) {
            text.secret(NAME, head)
                    .plain("\t" + relation + "\t")
                    .secret(NAME, people.name())
                    .plain("\t")
                    .secret(ID_CARD, people.identityNumber())
                    .plain("\n");
        }
        return text;
    }

    private String nobodys() {
        String year = Integer.toString(2010 + people.number(14));
        return switch (people.number(12)) {
            case 0 -> "备查340223" + year + "0312" + people.digits(4) + "\n";
            case 1 -> "单号" + people.oneOf("62", "75", "43", "91") + people.digits(people.oneOf(14, 17)) + "已揽收\n";
            case 2 -> "联系人：李科长，电话" + people.mobile() + "\n";
            case 3 -> "12369  12345  12328  " + people.digits(5) + " " + people.digits(6) + "\n";
            case 4 -> year + "-01-15 " + year + "-12-31 0123456789 9876543210\n";
            case 5 -> "咨询QQ群：" + people.digits(9) + "；微信公众号 nlx" + people.digits(8) + "\n";
            case 6 ->
                "皖财农〔" + year + "〕" + people.digits(3) + "号、皖C" + people.digits(9) + "、皖B-" + people.digits(3) + "\n";
            case 7 ->
                "规格" + people.digits(3) + "×" + people.digits(3) + "，单价" + people.digits(4) + "." + people.digits(2)
                        + "元，总价1" + people.digits(10) + ".00\n";
            case 8 -> "机构地址：籍山镇五里村村委会12号，接待室2号楼101室\n";
            case 9 -> "样品编号GC" + people.digits(17) + "、DC" + people.digits(17) + "ZX，批次20" + people.digits(12) + "\n";
            case 10 ->
                "车位" + people.number(300) + "号、" + people.number(90) + "号井、G" + people.digits(3) + "国道、S"
                        + people.digits(8) + "号合同\n";
            default ->
                "中央资金" + people.digits(5) + " " + people.digits(4) + " " + people.digits(4) + "万元 3402 2318 "
                        + people.digits(4) + "\n";
        };
    }
}
