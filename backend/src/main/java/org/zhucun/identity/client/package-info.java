/** 接口客户端: machines of provincial systems, each with one office and a secret. */
package org.zhucun.identity.client;
