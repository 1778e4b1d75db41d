package io.github.gongkai.privacy;

import static io.github.gongkai.privacy.PersonalDataKind.ADDRESS;
import static io.github.gongkai.privacy.PersonalDataKind.BANK_ACCOUNT;
import static io.github.gongkai.privacy.PersonalDataKind.BANK_CARD;
import static io.github.gongkai.privacy.PersonalDataKind.ID_CARD;
import static io.github.gongkai.privacy.PersonalDataKind.LANDLINE;
import static io.github.gongkai.privacy.PersonalDataKind.MOBILE;
import static io.github.gongkai.privacy.PersonalDataKind.NAME;
import static io.github.gongkai.privacy.PersonalDataKind.PASSPORT;
import static io.github.gongkai.privacy.PersonalDataKind.PLATE;

/** Lists and notices that leak, after the leaks that were reported: 低保, 危房改造, 一卡通, 征收, 资助, and notices in running text. */
final class CorpusLists {
    private final CorpusPeople people;

    CorpusLists(CorpusPeople people) {
        this.people = people;
    }

    LabelledText next() {
        return switch (people.number(14)) {
            case 0 -> renovation();
            case 1 -> allowance();
            case 2 -> subsidy();
            case 3 -> pupils();
            case 4 -> abroad();
            case 5 -> vehicles();
            case 6 -> withoutHeading();
            case 7 -> requisition();
            case 8 -> sentence();
            case 9 -> form();
            case 10 -> oldNumbers();
            case 11 -> flats();
            case 12 -> halfMasked();
            default -> report();
        };
    }

    private String id() {
        return people.typed(people.identityNumber(), 6, 8);
    }

    private String mobile() {
        return people.typed(people.mobile(), 3, 4);
    }

    private LabelledText renovation() {
        LabelledText list = new LabelledText().plain("2018年农村危房改造补助对象名单\n序号\t户主姓名\t身份证号码\t家庭住址\t危房等级\t补助金额（元）\t联系电话\n");
        for (int i = 1; i <= 8; i++) {
            list.plain(i + "\t")
                    .secret(NAME, people.name())
                    .plain("\t")
                    .secret(ID_CARD, id())
                    .plain("\t");
            list.secret(ADDRESS, people.home())
                    .plain("\t" + people.oneOf("C级", "D级") + "\t" + people.oneOf("20000", "12000") + "\t");
            phone(list).plain("\n");
        }
        return list;
    }

    private LabelledText phone(LabelledText list) {
        return people.chance(75) ? list.secret(MOBILE, mobile()) : list.secret(LANDLINE, people.landline());
    }

    private LabelledText allowance() {
        LabelledText list = new LabelledText().plain("序号\t乡镇\t村别\t低保户主\t身份证号\t银行账号\t保障人口\t月补助金额\n");
        for (int i = 1; i <= 8; i++) {
            list.plain(i + "\t籍山镇\t五里村\t")
                    .secret(NAME, people.name())
                    .plain("\t")
                    .secret(ID_CARD, id())
                    .plain("\t");
            account(list).plain("\t" + (1 + people.number(5)) + "\t" + (300 + people.number(900)) + "\n");
        }
        return list;
    }

    private LabelledText account(LabelledText list) {
        return people.chance(50)
                ? list.secret(BANK_CARD, people.typed(people.card(), 4, 4, 4, 4))
                : list.secret(BANK_ACCOUNT, people.passbook());
    }

    private LabelledText subsidy() {
        LabelledText list = new LabelledText().plain("耕地地力保护补贴发放清单\n姓名\t一卡通账号\t补贴面积（亩）\t补贴金额（元）\n");
        for (int i = 0; i < 8; i++) {
            list.secret(NAME, people.name()).plain("\t");
            account(list)
                    .plain("\t" + people.number(20) + "." + people.digits(2) + "\t" + people.number(2000) + "."
                            + people.digits(2) + "\n");
        }
        return list;
    }

    private LabelledText pupils() {
        LabelledText list = new LabelledText().plain("学生姓名\t性别\t身份证件号\t家长姓名\t家长联系电话\t就读学校\n");
        for (int i = 0; i < 6; i++) {
            list.secret(NAME, people.name())
                    .plain("\t" + people.oneOf("男", "女") + "\t")
                    .secret(ID_CARD, id())
                    .plain("\t");
            list.secret(NAME, people.name())
                    .plain("\t")
                    .secret(MOBILE, mobile())
                    .plain("\t籍山镇中心小学\n");
        }
        return list;
    }

    private LabelledText abroad() {
        LabelledText list = new LabelledText().plain("因公临时出国人员公示\n姓名\t性别\t护照号码\t出访国家\n");
        for (int i = 0; i < 4; i++) {
            list.secret(NAME, people.name())
                    .plain("\t男\t")
                    .secret(PASSPORT, people.passport())
                    .plain("\t德国\n");
        }
        return list.plain("其中团长")
                .plain("持护照")
                .secret(PASSPORT, people.passport())
                .plain("出访。\n");
    }

    private LabelledText vehicles() {
        LabelledText list = new LabelledText().plain("老旧车辆淘汰更新补贴公示\n序号\t车主姓名\t号牌号码\t车辆类型\t补贴金额\n");
        for (int i = 1; i <= 6; i++) {
            list.plain(i + "\t")
                    .secret(NAME, people.name())
                    .plain("\t")
                    .secret(PLATE, people.plate())
                    .plain("\t小型汽车\t8000\n");
        }
        return list.plain("另查获无证营运车辆").secret(PLATE, people.plate()).plain("一辆。\n");
    }

    private LabelledText withoutHeading() {
        LabelledText list = new LabelledText().plain("现将五里村拟新增低保对象公示如下：\n");
        String gap = people.oneOf(" ", "，", ",", "  ");
        for (int i = 1; i <= 6; i++) {
            list.plain(i + people.oneOf("、", ".", " "))
                    .secret(NAME, people.name())
                    .plain(gap)
                    .secret(ID_CARD, people.identityNumber());
            list.plain(gap).secret(MOBILE, people.mobile()).plain("\n");
        }
        return list;
    }

    private LabelledText requisition() {
        LabelledText list = new LabelledText().plain("被征收人\t公民身份号码\t房屋坐落\t建筑面积（㎡）\t补偿总价（元）\n");
        for (int i = 0; i < 6; i++) {
            list.secret(NAME, people.name())
                    .plain("\t")
                    .secret(ID_CARD, id())
                    .plain("\t五里村\t" + people.digits(3) + ".5\t");
            list.plain((100_000 + people.number(900_000)) + "." + people.digits(2) + "\n");
        }
        return list;
    }

    private LabelledText sentence() {
        return switch (people.number(4)) {
            case 0 ->
                new LabelledText()
                        .plain("经查，当事人")
                        .plain("身份证号：")
                        .secret(ID_CARD, id())
                        .plain("，家住")
                        .secret(ADDRESS, people.home())
                        .plain("，手机")
                        .secret(MOBILE, mobile())
                        .plain("，存在违法占地行为。\n");
            case 1 ->
                new LabelledText()
                        .plain("申请人：")
                        .secret(NAME, people.name())
                        .plain("，公民身份号码：")
                        .secret(ID_CARD, id())
                        .plain("，联系电话：")
                        .secret(MOBILE, mobile())
                        .plain("，申请宅基地一处。\n");
            case 2 ->
                new LabelledText()
                        .plain("补贴打入其惠农卡（卡号")
                        .secret(BANK_CARD, people.card())
                        .plain("），共计1200元。\n");
            default ->
                new LabelledText()
                        .plain("如有疑问可与本人联系，手机号码")
                        .secret(MOBILE, mobile())
                        .plain("，家庭电话")
                        .secret(LANDLINE, people.landline())
                        .plain("。\n");
        };
    }

    private LabelledText form() {
        LabelledText form = new LabelledText().plain("姓名：");
        String name = people.name();
        boolean alone = people.chance(50);
        (alone ? form.plain(name) : form.secret(NAME, name).plain("  身份证号：").secret(ID_CARD, id())).plain("\n");
        form.plain("联系电话：")
                .secret(MOBILE, mobile())
                .plain("\n家庭住址：")
                .secret(ADDRESS, people.home())
                .plain("\n");
        return form.plain("申请事项：临时救助\n");
    }

    private LabelledText oldNumbers() {
        LabelledText list = new LabelledText().plain("退役军人优抚对象\n姓名\t身份证号码\t优待类别\n");
        for (int i = 0; i < 4; i++) {
            list.secret(NAME, people.name())
                    .plain("\t")
                    .secret(ID_CARD, people.oldIdentityNumber())
                    .plain("\t在乡复员军人\n");
        }
        return list;
    }

    private LabelledText flats() {
        LabelledText list = new LabelledText().plain("公共租赁住房配租结果公示\n序号\t申请人\t身份证号\t配租房源\t联系方式\n");
        for (int i = 1; i <= 5; i++) {
            list.plain(i + "\t")
                    .secret(NAME, people.name())
                    .plain("\t")
                    .secret(ID_CARD, id())
                    .plain("\t惠民家园二期\t");
            list.secret(MOBILE, mobile()).plain("\n");
        }
        return list;
    }

    private LabelledText halfMasked() {
        LabelledText list = new LabelledText().plain("姓名\t身份证号\t补助标准\n");
        for (int i = 0; i < 3; i++) {
            String masked = people.identityNumber().substring(0, 14) + "****";
            list.secret(NAME, people.name()).plain("\t").secret(ID_CARD, masked).plain("\t200\n");
        }
        return list;
    }

    private LabelledText report() {
        return new LabelledText()
                .plain("2018年11月9日，我镇")
                .plain("接群众")
                .plain("反映，")
                .plain("来电号码")
                .secret(MOBILE, people.mobile())
                .plain("，反映其位于")
                .secret(ADDRESS, people.village() + "下街组" + (1 + people.number(90)) + "号")
                .plain("的住房漏雨。\n");
    }
}
