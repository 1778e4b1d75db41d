package io.github.gongkai.privacy;

/** What a label or a column heading says of the value that follows it. */
enum LabelRole {
    IDENTITY,
    PASSPORT,
    PERSON_PHONE,
    PHONE,
    /** 电话 alone: says nothing about whose it is. */
    TELEPHONE,
    OFFICE_PHONE,
    ACCOUNT,
    /** 账号: of a person only in a list of people or in a line about one. */
    PLAIN_ACCOUNT,
    OFFICE_ACCOUNT,
    PLATE,
    ADDRESS,
    /** 地址: of a household only in a list of people. */
    PLACE,
    OFFICE_ADDRESS,
    NAME,
    OFFICE,
    CODE,
    WEAK_CODE,
    QUANTITY;

    boolean isCode() {
        return this == CODE || this == WEAK_CODE || this == QUANTITY;
    }
}
