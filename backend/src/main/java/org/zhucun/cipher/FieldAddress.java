package org.zhucun.cipher;

import java.util.UUID;

/**
 * 字段位置: where a sealed value lies. It is bound into the envelope, so a value moved to another row or column is refused.
 *
 * @param column table and column, e.g. {@code cadre_identity.phone}
 * @param row id of the row
 */
public record FieldAddress(String column, UUID row) {}
