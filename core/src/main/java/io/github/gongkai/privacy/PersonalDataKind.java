package io.github.gongkai.privacy;

/** Kind of personal data that can be told by its form (个人信息种类). */
public enum PersonalDataKind {
    /** 公民身份号码 by GB 11643: 18 characters with a real date of birth and the right check character. */
    ID_CARD("id-card", "身份证号"),
    /** 手机号码 of the mainland. */
    MOBILE("mobile", "手机号"),
    /** 银行卡号: a card's prefix and length, and the right Luhn digit. */
    BANK_CARD("bank-card", "银行卡号");

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
