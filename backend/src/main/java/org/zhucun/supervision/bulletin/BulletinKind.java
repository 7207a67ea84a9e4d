package org.zhucun.supervision.bulletin;

/** 通报类别 */
public enum BulletinKind {
    /** 督查通报: what inspections of a month found (J2, J3). */
    SUPERVISION("督查通报"),
    /** 考核通报: results of an assessment, announced at a meeting (J4). */
    ASSESSMENT("考核通报"),
    /** 专项整治通报 (J5) */
    CAMPAIGN("专项整治通报");

    private final String title;

    BulletinKind(String title) {
        this.title = title;
    }

    /** 文号: what the document is numbered by, a datum in the language of the document. */
    String number(String region, int year, int count) {
        return region + title + "〔" + year + "〕" + count + "号";
    }
}
