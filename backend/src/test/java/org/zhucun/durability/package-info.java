/**
 * 不丢不重: the packaged application and its PostgreSQL are killed while registers are being saved. These tests need what
 * {@code package} makes, so they run in the phase after it.
 */
package org.zhucun.durability;
