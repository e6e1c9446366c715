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

// A macro of macros, which Swift does not import.
static const int kader_public_key_selection = EVP_PKEY_PUBLIC_KEY;
