package io.github.gongkai.privacy;

/** Texts full of numbers that are nobody's: what a county publishes every day. Nothing in them is personal data. */
final class CorpusLookAlikes {
    private final CorpusPeople people;

    CorpusLookAlikes(CorpusPeople people) {
        this.people = people;
    }

    LabelledText next() {
        return new LabelledText()
                .plain(
                        switch (people.number(12)) {
                            case 0 -> notice();
                            case 1 -> projects();
                            case 2 -> directory();
                            case 3 -> maskedList();
                            case 4 -> document();
                            case 5 -> tender();
                            case 6 -> land();
                            case 7 -> outage();
                            case 8 -> enterprises();
                            case 9 -> namesOnly();
                            case 10 -> addresses();
                            default -> figures();
                        });
    }

    private String date() {
        return (2012 + people.number(14)) + "" + (10 + people.number(3)) + (10 + people.number(19));
    }

    private String creditCode() {
        return people.oneOf("11340223", "91340223", "12340200", "54340223", "92340223")
                + people.digits(9)
                + people.oneOf("A", "X", "7", "R", "1");
    }

    private String notice() {
        String mobile = people.mobile();
        return "公示期间如有异议，请向南陵县民政局反映。\n联系人：王科长  联系电话：" + people.landline() + "\n监督电话：" + people.landline()
                + "、12345、12317\n"
                + people.oneOf("咨询电话：", "值班电话：", "服务热线：", "举报电话：") + mobile + "（工作日 8:00-17:30）\n传真："
                + people.landline()
                + "，邮编：241300，邮箱：nlmz" + people.digits(8) + "@163.com，客服热线400-" + people.digits(3) + "-"
                + people.digits(4) + "\n";
    }

    private String projects() {
        StringBuilder list = new StringBuilder("序号\t项目编号\t项目名称\t中标金额（元）\t合同编号\n");
        for (int i = 1; i <= 6; i++) {
            list.append(i)
                    .append("\t340223")
                    .append(date())
                    .append(people.digits(4))
                    .append("\t五里村道路硬化工程\t");
            list.append(people.number(90_000_000))
                    .append('.')
                    .append(people.digits(2))
                    .append("\tHT-")
                    .append(date());
            list.append('-').append(people.digits(11)).append('\n');
        }
        return list.toString();
    }

    private String directory() {
        StringBuilder list = new StringBuilder("单位名称\t联系人\t职务\t办公电话\t手机\n");
        for (int i = 0; i < 5; i++) {
            list.append(people.oneOf("籍山镇人民政府", "许镇镇便民服务中心", "县住建局村镇股"))
                    .append('\t')
                    .append(people.name());
            list.append("\t副镇长\t")
                    .append(people.landline())
                    .append('\t')
                    .append(people.mobile())
                    .append('\n');
        }
        return list.toString();
    }

    private String maskedList() {
        StringBuilder list = new StringBuilder("户主姓名\t身份证号码\t家庭住址\t联系电话\t银行账号\n");
        for (int i = 0; i < 6; i++) {
            String id = people.identityNumber();
            list.append(people.chance(50) ? people.name() : "张*")
                    .append('\t')
                    .append(id, 0, 6)
                    .append("********");
            list.append(people.chance(50) ? "****" : id.substring(14))
                    .append('\t')
                    .append(people.village())
                    .append('\t');
            list.append(people.mobile(), 0, 3)
                    .append("****")
                    .append(people.digits(4))
                    .append("\t***************")
                    .append(people.digits(4))
                    .append('\n');
        }
        return list.toString();
    }

    private String document() {
        return "索引号：" + creditCode() + "/" + date().substring(0, 6) + "-" + people.digits(5) + "\n发文字号：皖政办秘〔2017〕"
                + people.number(400) + "号\n成文日期："
                + "2018年3月1日  发布时间：2018-03-02 09:15:23\n网站标识码：3402230001  皖ICP备" + people.digits(8)
                + "号-1  皖公网安备 340223020" + people.digits(5)
                + "号\n附件：http://www.nlx.gov.cn/openness/public/6600" + people.digits(3) + "/" + people.digits(8)
                + ".html\n下载：http://www.nlx.gov.cn/upload/"
                + date() + people.digits(10) + ".pdf\n" + people.oneOf("ISBN 978-7-", "书号：978-7-") + people.digits(3)
                + "-" + people.digits(5) + "-" + people.digits(1) + "\n";
    }

    private String tender() {
        return "招标编号：NL" + date() + people.digits(4) + "，投标保证金缴纳账户：南陵县公共资源交易中心，开户行：徽商银行南陵支行，保证金账号：" + people.passbook()
                + "。\n收款单位：南陵县财政局国库，账号：" + people.passbook() + "，行号：" + people.digits(12) + "\n中标人：安徽某某建设有限公司（统一社会信用代码："
                + creditCode()
                + "），中标价13812345678元，工期180天，项目经理证书编号皖234" + people.digits(12) + "\n发票代码：0340018001" + people.digits(2)
                + " 发票号码：" + people.digits(8)
                + " 流水号：" + people.digits(19) + "\n";
    }

    private String land() {
        return "征收籍山镇五里村3组、王庄组集体土地" + people.number(100) + "." + people.digits(4) + "公顷，涉及农户" + people.number(90)
                + "户，补偿标准每亩"
                + people.number(60_000) + "元。\n宗地代码：340223001012GB" + people.digits(5) + "，不动产单元号：340223001012GB"
                + people.digits(5) + "F00010001，地块编号：2018-"
                + people.digits(2) + "号。\n坐标：东经118.33" + people.digits(8) + "，北纬30.9" + people.digits(9)
                + "，地块四至：东至五里村12号路，南至籍山路。\n";
    }

    private String outage() {
        return "因10kV五里" + people.digits(3) + "线检修，2018年11月" + (1 + people.number(28)) + "日8时至18时停电，影响阳光花园1至12栋、五里村全村"
                + people.number(900) + "户。供电服务热线95598，燃气报修电话：" + people.landline() + "，户号" + people.digits(10)
                + "段用户除外。\n";
    }

    private String enterprises() {
        StringBuilder list = new StringBuilder("企业名称\t统一社会信用代码\t注册地址\t许可证编号\t联系电话\n");
        for (int i = 0; i < 5; i++) {
            list.append("南陵县某某米业有限公司\t")
                    .append(creditCode())
                    .append("\t籍山镇籍山大道")
                    .append(people.number(300))
                    .append("号\tSC")
                    .append(people.digits(14));
            list.append('\t').append(people.landline()).append('\n');
        }
        return list.toString();
    }

    private String namesOnly() {
        StringBuilder list = new StringBuilder("姓名\t村别\t危房等级\t补助金额（元）\n");
        for (int i = 0; i < 6; i++) {
            list.append(people.name())
                    .append("\t五里村\tC级\t")
                    .append(people.oneOf("12000", "20000"))
                    .append('\n');
        }
        return list.toString();
    }

    private String addresses() {
        return "受理地点：南陵县籍山镇陵阳路" + people.number(200) + "号县政务服务中心三楼" + people.number(40) + "号窗口。\n办公地址：县行政中心2号楼"
                + (100 + people.number(500))
                + "室\n户籍地址：" + people.village() + "\n公租房房源：" + people.publicFlat() + "，面积" + people.number(60)
                + "平方米\n竣工验收：五里村" + people.number(30)
                + "号桥、金桂小区" + people.number(20) + "号楼已完工。\n";
    }

    private String figures() {
        return "全县财政收入" + people.digits(3) + "." + people.digits(2) + "亿元，下达资金" + people.oneOf("15", "18", "13")
                + people.digits(9) + "元，惠及" + people.digits(5)
                + "人次。\n产品批号：E" + people.digits(8) + "，电子监管码：8" + people.digits(19) + "，执行标准GB/T 19001-2016，条形码69"
                + people.digits(11)
                + "\n订单编号：" + people.digits(18) + "，受理编号：3402232018" + people.digits(9)
                + "，版本1.2.13812345678，服务器192.168.1.1:8080\n";
    }
}
