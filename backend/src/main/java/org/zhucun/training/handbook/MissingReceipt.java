package org.zhucun.training.handbook;

import java.util.UUID;

/** 未领取的干部 */
record MissingReceipt(UUID cadreId, String name, String villageName, String unitName, String regionCode) {}
