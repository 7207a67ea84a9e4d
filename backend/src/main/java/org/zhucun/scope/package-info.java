/** 管辖范围: which office a request acts as, and how PostgreSQL is told. Floor 1. */
package org.zhucun.scope;
