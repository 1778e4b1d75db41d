package io.github.gongkai.catalog;

/** Where a statement of a guideline pack comes from (出处性质), so that nobody takes an inference for law. */
public enum Provenance {
    /** 有出处: a published table, document or law says so. */
    CONFIRMED("confirmed", "有出处"),
    /** 行业常识: commonly known of the national guideline, not traced to a page. */
    GENERAL_KNOWLEDGE("general-knowledge", "行业常识"),
    /** 推断: concluded by the compilers from confirmed facts; nobody published it as a rule. */
    INFERRED("inferred", "推断");

    private final String code;
    private final String label;

    Provenance(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Stable code for storage and exchange, and the key in pack files. */
    public String code() {
        return code;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
