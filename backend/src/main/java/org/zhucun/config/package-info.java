/** 生产者: beans that come from outside the domain. Floor 1. */
package org.zhucun.config;
