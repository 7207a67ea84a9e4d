package org.zhucun.cadre;

/** 身份明文: the clear numbers of one cadre, shown once. */
record RevealedIdentity(String citizenId, String phone) {
    /** Never the numbers: they must not slip into a log. */
    @Override
    public String toString() {
        return "RevealedIdentity[…]";
    }
}
