#pragma once
#include <openssl/evp.h>
#include <openssl/ec.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>
#include <openssl/param_build.h>
#include <openssl/core_names.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <openssl/objects.h>

// A parameter builder keeps the pointers that it is given, names included, until it is read: in Swift those would be
// gone by then. Both give NULL where the key is not valid, and the caller frees what they give.

static inline EVP_PKEY *kader_key_from(OSSL_PARAM_BLD *builder, const char *type) {
    EVP_PKEY *key = NULL;
    OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, type, NULL);
    if (parameters == NULL || context == NULL || EVP_PKEY_fromdata_init(context) != 1
        || EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1)
        key = NULL;
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(parameters);
    return key;
}

static inline EVP_PKEY *kader_curve_key(const char *group, const unsigned char *point, size_t size) {
    EVP_PKEY *key = NULL;
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    if (builder != NULL && OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, group, 0) == 1
        && OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, point, size) == 1)
        key = kader_key_from(builder, "EC");
    OSSL_PARAM_BLD_free(builder);
    return key;
}

// 1 where the point is on the curve, is not its zero, and has coordinates of more than half the bits of the curve's order
// and below that order less one; else 0.
static inline int kader_point_is_sound(const char *group_name, const unsigned char *bytes, size_t size) {
    int sound = 0;
    EC_GROUP *group = EC_GROUP_new_by_curve_name(OBJ_sn2nid(group_name));
    EC_POINT *point = group == NULL ? NULL : EC_POINT_new(group);
    BIGNUM *x = BN_new();
    BIGNUM *y = BN_new();
    BIGNUM *bound = BN_new();
    if (point != NULL && x != NULL && y != NULL && bound != NULL
        && EC_POINT_oct2point(group, point, bytes, size, NULL) == 1 && EC_POINT_is_at_infinity(group, point) == 0
        && EC_POINT_get_affine_coordinates(group, point, x, y, NULL) == 1
        && EC_GROUP_get_order(group, bound, NULL) == 1) {
        int half = BN_num_bits(bound) / 2;
        sound = BN_num_bits(x) > half && BN_num_bits(y) > half && BN_sub_word(bound, 1) == 1 && BN_cmp(x, bound) < 0
            && BN_cmp(y, bound) < 0;
    }
    BN_free(bound);
    BN_free(y);
    BN_free(x);
    EC_POINT_free(point);
    EC_GROUP_free(group);
    return sound;
}

static inline EVP_PKEY *kader_rsa_key(
    const unsigned char *modulus, size_t modulus_size, const unsigned char *exponent, size_t exponent_size) {
    EVP_PKEY *key = NULL;
    BIGNUM *n = BN_bin2bn(modulus, (int)modulus_size, NULL);
    BIGNUM *e = BN_bin2bn(exponent, (int)exponent_size, NULL);
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    if (builder != NULL && n != NULL && e != NULL && OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, n) == 1
        && OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, e) == 1)
        key = kader_key_from(builder, "RSA");
    OSSL_PARAM_BLD_free(builder);
    BN_free(n);
    BN_free(e);
    return key;
}
