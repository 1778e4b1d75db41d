package io.github.gongkai.standard;

import io.github.gongkai.standard.LegalBasis.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rank (效力位阶) of what is cited: first by its number, then by what the table says, then by how its title ends.
 *
 * @param key the title in the one spelling; empty if none
 * @param rank what the table says of the rank; null if nothing
 * @param ending what the end of the title says, as in the data file; null if nothing
 * @param number the number; null if none
 */
record LegalRank(
        String key, @Nullable String rank, @Nullable String ending, LegalNumbers.@Nullable Found number) {
    private static final String PLACES =
            "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州" + " 云南 西藏 陕西 甘肃 青海 宁夏 新疆";

    Kind kind() {
        Kind decreed = number == null ? null : number.kind();
        if (decreed != null) {
            return decreed;
        }
        if ("NORMATIVE_DOCUMENT".equals(ending)) {
            return Kind.NORMATIVE_DOCUMENT;
        }
        Kind tagged = tagged();
        if (tagged != null) {
            return tagged;
        }
        if ("LAW".equals(ending)) {
            return Kind.LAW;
        }
        if (key.contains("实施<") && key.contains("法>") && isLocal()) {
            return Kind.LOCAL_REGULATION;
        }
        if (isOfParty() || "REGULATION".equals(ending) && number != null && !isLocal()) {
            return Kind.UNKNOWN; // a regulation is issued by decree: one with a document number is something else
        }
        if ("REGULATION".equals(ending) && key.length() > 2) {
            return isLocal() ? Kind.LOCAL_REGULATION : Kind.ADMINISTRATIVE_REGULATION;
        }
        if (number != null) {
            return Kind.NORMATIVE_DOCUMENT;
        }
        return "STANDARD".equals(ending) && !isLocal() ? Kind.STANDARD : Kind.UNKNOWN;
    }

    private boolean isOfParty() {
        return key.startsWith("中国共产党") || key.startsWith("党政") || key.startsWith("党内") || key.startsWith("党务");
    }

    private @Nullable Kind tagged() {
        return switch (rank == null ? "" : rank) {
            case "法律" -> Kind.LAW;
            case "行政法规" -> Kind.ADMINISTRATIVE_REGULATION;
            case "地方性法规", "地方法规" -> Kind.LOCAL_REGULATION;
            case "规章", "部门规章", "地方政府规章", "政府规章" -> Kind.RULE;
            case "规范性文件", "政策文件", "国务院文件", "文件" -> Kind.NORMATIVE_DOCUMENT;
            case "标准" -> Kind.STANDARD;
            default -> null;
        };
    }

    /** 江西省…, 深圳市…: a place at the head of the title. */
    private boolean isLocal() {
        for (String place : PLACES.split(" ", -1)) {
            if (key.startsWith(place)) {
                return true;
            }
        }
        for (int i = 2; i < 8 && i < key.length(); i++) {
            if ("省市县区州".indexOf(key.charAt(i)) >= 0
                    && "城上都超".indexOf(key.charAt(i - 1)) < 0
                    && !key.startsWith("中华人民共和国")) {
                return "市区".indexOf(key.charAt(i)) < 0 || i + 1 < key.length() && key.charAt(i + 1) != '场';
            }
        }
        return false;
    }
}
