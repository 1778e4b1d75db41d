package io.github.gongkai.examples.benchmarks;

import java.util.Random;
import java.util.stream.Collectors;

/** What a county publishes in a day: notices in running text, lists with masked and some unmasked numbers. The same seed gives the same text. */
final class PublicLists {
    private PublicLists() {}

    static String of(int lists) {
        Random random = new Random(20_261_125L);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lists; i++) {
            text.append("经农户申请、村级评议、镇级审核，现将籍山镇2018年第").append(i % 9 + 1);
            text.append("批农村危房改造对象予以公示，公示期为7个工作日。如有异议，请向南陵县住房和城乡建设局反映，联系电话：0553-68")
                    .append(digits(5, random));
            text.append("，监督电话：12345。依据《国务院办公厅关于印发开展基层政务公开标准化规范化试点工作方案的通知》（国办发〔2017〕42号）和皖政办秘〔2017〕188号，补助资金共计");
            text.append(digits(3, random)).append('.').append(digits(2, random)).append("万元，项目编号340223201803");
            text.append(digits(6, random)).append("。\n");
            text.append("序号\t户主姓名\t身份证号码\t所在村\t危房等级\t补助金额（元）\t联系电话\n");
            for (int row = 1; row <= 20; row++) {
                row(text, row, random);
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, int row, Random random) {
        boolean leaks = random.nextInt(10) == 0;
        String body = "340223" + (1940 + random.nextInt(60)) + "0" + (1 + random.nextInt(9)) + (10 + random.nextInt(18))
                + digits(3, random);
        text.append(row)
                .append("\t王德")
                .append((char) ('一' + random.nextInt(2_000)))
                .append('\t');
        text.append(leaks ? body + check(body) : body.substring(0, 6) + "************")
                .append("\t五里村\tC级\t");
        text.append(10_000 + random.nextInt(20_000)).append("\t138");
        text.append(leaks ? digits(4, random) : "****")
                .append(digits(4, random))
                .append('\n');
    }

    private static String digits(int count, Random random) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    static char check(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return "10X98765432".charAt(sum % 11);
    }
}
