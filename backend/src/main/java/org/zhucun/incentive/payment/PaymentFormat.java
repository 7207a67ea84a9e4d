package org.zhucun.incentive.payment;

/** 文件格式 */
public enum PaymentFormat {
    XLSX,
    CSV
}
