package io.github.gongkai.privacy;

/** Kind of personal data that can be told by its form and its surroundings (个人信息种类). */
public enum PersonalDataKind {
    /** 公民身份号码 by GB 11643 with 18 characters, and the older form with 15 digits. */
    ID_CARD("id-card", "身份证号"),
    /** 护照号码. */
    PASSPORT("passport", "护照号"),
    /** 手机号码 of the mainland. */
    MOBILE("mobile", "手机号"),
    /** 固定电话 of a person; that of an office is none. */
    LANDLINE("landline", "固定电话"),
    /** 银行卡号: an issuer's prefix and length, and the right Luhn digit. */
    BANK_CARD("bank-card", "银行卡号"),
    /** 银行账号 of a passbook, told by the words before it, for it has no check digit. */
    BANK_ACCOUNT("bank-account", "银行账号"),
    /** 机动车号牌. */
    PLATE("plate", "车牌号"),
    /** 住址 of a household in more detail than its village or community. */
    ADDRESS("address", "住址"),
    /** 姓名 of a person beside any of the above. */
    NAME("name", "姓名"),
    /** 公开联系电话 that is a mobile number: published on purpose, reported only to those who ask for it. */
    OFFICE_CONTACT("office-contact", "公开联系手机号");

    private final String code;
    private final String label;

    PersonalDataKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Stable code for storage and exchange. */
    public String code() {
        return code;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
