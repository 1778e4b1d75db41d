package io.github.gongkai.privacy;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes people and their numbers for the corpus, by the public rules of each number and without a look at the scanner: its own
 * division codes, names and check digits. All of them are invented; whoever has such a number is a coincidence.
 */
final class CorpusPeople {
    /** Counties and districts, some of them abolished: what identity numbers really begin with. */
    private static final String[] COUNTIES = {
        "340223", "340222", "340321", "341524", "342401", "342622", "340721", "341125", "110105", "310230", "320723",
                "330721",
        "350583", "360781", "370785", "410928", "420683", "430281", "440883", "450127", "460028", "510131", "512301",
                "520222",
        "530925", "532201", "610528", "620422", "632122", "640381", "652923", "130632", "140428", "150429", "210281",
                "220183",
        "232103", "211481", "341221", "341281"
    };

    private static final String[] SURNAMES = {
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋",
        "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "汪", "强", "昝", "歙"
    };
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉兰金凤春梅德志建国文斌小红玲萍海燕大勇宝庆学永才福根生水";
    private static final String[] TOWNS = {"籍山镇", "许镇镇", "弋江镇", "三里镇", "何湾镇", "工山镇", "烟墩镇", "家发镇", "柳河镇", "汤口乡", "城关街道"
    };
    private static final String[] VILLAGES = {"五里村", "黄塘村", "新建村", "长乐村", "马元村", "先进村", "河湾村", "李村", "东塘社区", "麻桥社区"};
    private static final String[] GROUPS = {"王庄组", "前进组", "下街组", "3组", "第五村民组", "十二组", "小李庄组", "东头队"};
    private static final String[] COMPOUNDS = {"阳光花园", "惠民家园", "碧水苑", "城东新村", "金桂小区", "南苑小区", "和谐家园"};
    private static final String[] PLATES = {"皖B", "皖A", "苏E", "京N", "鲁Q", "川A", "粤B"};
    private static final String[] AREAS = {"0553", "0551", "0563", "010", "021", "025", "0793", "0898"};

    private final Random random;

    CorpusPeople(Random random) {
        this.random = random;
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    int oneOf(int... values) {
        return values[random.nextInt(values.length)];
    }

    String digits(int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    String name() {
        String given = String.valueOf(GIVEN.charAt(number(GIVEN.length())));
        return oneOf(SURNAMES) + given + (chance(75) ? GIVEN.charAt(number(GIVEN.length())) : "");
    }

    private LocalDate birthday() {
        return LocalDate.of(1931, 1, 1).plusDays(number(31_000));
    }

    String identityNumber() {
        String body = oneOf(COUNTIES) + birthday().toString().replace("-", "") + digits(3);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weights[i] * Character.digit(body.charAt(i), 10);
        }
        int check = (12 - sum % 11) % 11;
        return body + (check == 10 ? oneOf("X", "X", "x") : Integer.toString(check));
    }

    String oldIdentityNumber() {
        return oneOf(COUNTIES) + birthday().toString().replace("-", "").substring(2) + digits(3);
    }

    String mobile() {
        String head = oneOf(
                "130", "131", "133", "135", "136", "137", "138", "139", "147", "150", "151", "152", "153", "155", "156",
                "157", "158", "159", "166", "170", "171", "173", "176", "177", "178", "180", "181", "182", "183", "185",
                "186", "187", "188", "189", "191", "193", "195", "198", "199");
        return head + digits(8);
    }

    String landline() {
        String area = oneOf(AREAS);
        String local = (2 + number(7)) + digits(area.length() == 3 ? 7 : 6);
        return area + oneOf("-", "-", "－", "") + local;
    }

    /** A card with the check digit that Luhn's sum demands. */
    String card() {
        String body = oneOf("622848", "621700", "622202", "621226", "623058", "622580", "621467", "623520")
                + digits(chance(80) ? 12 : 9);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = Character.digit(body.charAt(body.length() - 1 - i), 10);
            int twice = i % 2 == 0 ? digit * 2 : digit;
            sum += twice / 10 + twice % 10;
        }
        return body + (10 - sum % 10) % 10;
    }

    /** A passbook's account: no issuer's digits, no check digit. */
    String passbook() {
        return oneOf("1200", "2010", "1000", "1307") + digits(oneOf(8, 11, 13, 15, 19));
    }

    String passport() {
        return chance(60) ? oneOf("E", "G") + digits(8) : "E" + oneOf("A", "B", "D", "H") + digits(7);
    }

    String plate() {
        String rest = chance(70) ? oneOf("A", "K", "8", "6", "M") + digits(4) : oneOf("D", "F") + digits(5);
        return oneOf(PLATES) + oneOf("", "", "·") + rest;
    }

    String village() {
        return oneOf("", "南陵县", "安徽省芜湖市南陵县") + oneOf(TOWNS) + oneOf(VILLAGES);
    }

    /** Where a household lives, down to the group, the door or the flat. */
    String home() {
        return switch (number(4)) {
            case 0 -> village() + oneOf(GROUPS);
            case 1 -> village() + oneOf(GROUPS) + (1 + number(120)) + "号";
            case 2 -> village() + (1 + number(300)) + "号";
            default -> oneOf("", "南陵县") + oneOf(TOWNS) + oneOf(COMPOUNDS) + flat();
        };
    }

    private String flat() {
        return (1 + number(30)) + oneOf("栋", "幢", "号楼") + (chance(60) ? (1 + number(4)) + "单元" : "") + (1 + number(18))
                + "0" + (1 + number(4)) + "室";
    }

    String publicFlat() {
        return oneOf(COMPOUNDS) + flat();
    }

    /** Digits as people type them: wide, in groups, or plain. */
    String typed(String digits, int... groups) {
        return switch (number(8)) {
            case 0 -> wide(digits);
            case 1 -> grouped(digits, " ", groups);
            case 2 -> grouped(digits, "-", groups);
            default -> digits;
        };
    }

    private static String wide(String digits) {
        return digits.chars().mapToObj(c -> Character.toString(c + 0xFEE0)).collect(Collectors.joining());
    }

    private static String grouped(String digits, String separator, int... groups) {
        StringBuilder grouped = new StringBuilder();
        int from = 0;
        for (int length : groups) {
            if (from + length < digits.length()) {
                grouped.append(digits, from, from + length).append(separator);
                from += length;
            }
        }
        return grouped.append(digits.substring(from)).toString();
    }
}
