package org.zhucun.cadre.merit;

/** 等次用语: civil servants are 称职, staff of institutions 合格. */
public enum GradeVocabulary {
    CIVIL_SERVANT,
    INSTITUTION_STAFF
}
